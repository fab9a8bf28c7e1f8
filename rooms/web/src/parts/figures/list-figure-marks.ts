import type { Figure } from '@tuyen/contract';

export type FigureMark = 'reported' | 'derived' | 'mixed' | 'estimated' | 'small' | 'unverified';

/** What must stand beside a figure so that nobody takes it for more than it is; nothing for a plain count of records. */
export function listFigureMarks(figure: Figure): FigureMark[] {
  const marks: FigureMark[] = [];
  if (figure.state === 'value' && figure.source !== null && figure.source !== 'records') marks.push(figure.source);
  if (figure.state === 'value' && figure.estimated) marks.push('estimated');
  if (figure.state === 'value' && figure.small) marks.push('small');
  if (figure.unverified) marks.push('unverified');
  return marks;
}
