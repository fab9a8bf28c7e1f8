/** Reads an hour as people type it: `8:05`, `08:05`, `805`, `0805`, `8h05`, `8h`, `8`; to `hh:mm`. Null for anything else. */
export function parseTypedTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (parts === null) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
