/** Today in Vietnam (UTC+7, no summer time), whatever the machine's zone. */
export function vietnamToday(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
