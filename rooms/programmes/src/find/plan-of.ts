import type { Plan } from '../plan.ts';
import type { ContentPackage } from '../programme.ts';

/** The newest version of a plan, or undefined. */
export function planOf(content: ContentPackage, plan: string): Plan | undefined {
  return content.plans.filter((version) => version.plan === plan).reduce<Plan | undefined>((newest, version) => (newest && newest.version > version.version ? newest : version), undefined);
}
