/** Whether a dated definition is in force on a day, `YYYY-MM-DD`; both its dates are inclusive. */
export function inForce(definition: { from: string; to?: string }, date: string): boolean {
  return definition.from <= date && (definition.to === undefined || date <= definition.to);
}
