import { ALWAYS, NEVER } from '../schedule/serial-day.ts';
import type { CountCondition, Logic, SkipCondition, SkipRule, SkipSet } from '../schedule/skip-rule.ts';
import { CdsiFault, type CdsiNode, childrenOf, codesOf, dayOf, durationOf, textOf } from './cdsi-node.ts';

/** One set, or one condition, is written `n/a` or without a logic. */
const readLogic = (node: CdsiNode, name: string): Logic => (textOf(node, name)?.toUpperCase() === 'OR' ? 'or' : 'and');

function readCount(node: CdsiNode): CountCondition {
  const logic = textOf(node, 'doseCountLogic')?.toLowerCase() ?? '';
  return {
    kind: 'count',
    from: durationOf(node, 'beginAge'),
    until: durationOf(node, 'endAge'),
    start: dayOf(node, 'startDate', ALWAYS),
    end: dayOf(node, 'endDate', NEVER),
    count: Number(textOf(node, 'doseCount') ?? 0),
    comparison: logic.startsWith('greater') ? 'greater' : logic.startsWith('less') ? 'less' : 'equal',
    validOnly: textOf(node, 'doseType')?.toLowerCase() === 'valid',
    codes: codesOf(node, 'vaccineTypes'),
  };
}

function readCondition(node: CdsiNode): SkipCondition {
  const kind = textOf(node, 'conditionType')?.toLowerCase() ?? '';
  if (kind.startsWith('vaccine count')) return readCount(node);
  switch (kind) {
    case 'age':
      return { kind: 'age', from: durationOf(node, 'beginAge'), until: durationOf(node, 'endAge') };
    case 'interval': {
      const interval = durationOf(node, 'interval');
      if (interval === undefined) throw new CdsiFault('a skip by an interval that is not given');
      return { kind: 'interval', interval };
    }
    case 'completed series':
      return { kind: 'completed-series', groups: [...codesOf(node, 'seriesGroups')] };
    default:
      throw new CdsiFault(`a skip by «${kind}»`);
  }
}

const readSet = (node: CdsiNode): SkipSet => ({
  effective: dayOf(node, 'effectiveDate', ALWAYS),
  ceased: dayOf(node, 'cessationDate', NEVER),
  logic: readLogic(node, 'conditionLogic'),
  conditions: childrenOf(node, 'condition').map(readCondition),
});

/** Nothing for an element without sets. */
export function readSkipRule(node: CdsiNode): SkipRule[] {
  const context = textOf(node, 'context')?.toLowerCase();
  const sets = childrenOf(node, 'set').map(readSet).filter(({ conditions }) => conditions.length > 0);
  if (sets.length === 0) return [];
  return [{ context: context === 'evaluation' || context === 'forecast' ? context : 'both', logic: readLogic(node, 'setLogic'), sets }];
}
