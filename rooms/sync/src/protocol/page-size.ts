/** About four seconds at 64 kbit/s once compressed: what is lost with a broken line is little. */
export const PAGE_START = 64 * 1024;
const SMALLEST = 2 * 1024;
/** Of text before compression; the wire carries a sixth of it. */
const LARGEST = 4 * 1024 * 1024;

/** An answer that came within so long allows a larger page. */
export const QUICK_MS = 3_000;

export const growPage = (bytes: number): number => Math.min(LARGEST, Math.round(bytes * 1.6));
export const shrinkPage = (bytes: number): number => Math.max(SMALLEST, bytes >> 1);
