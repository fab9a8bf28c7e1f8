import { describeProblem } from '../problems/describe-problem.ts';
import type { Finding, Words } from '../problems/finding.ts';
import type { Form } from './form.ts';

/** The sentence of a finding about a record: of a check of the form its own words, of anything else those of the registry. */
export function describeFinding(finding: Finding, form: Form): Words {
  const check = finding.code === 'form.check' ? form.checks?.find(({ id }) => id === finding.facts?.['check']) : undefined;
  return check?.message ?? describeProblem(finding.code, finding.facts);
}
