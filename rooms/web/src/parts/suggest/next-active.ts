/** The suggestion marked after an arrow key: round the ends, with one stop (-1) on the typed text itself. */
export function nextActive(active: number, count: number, key: 'ArrowDown' | 'ArrowUp'): number {
  if (count === 0) return -1;
  const next = active + (key === 'ArrowDown' ? 1 : -1);
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
