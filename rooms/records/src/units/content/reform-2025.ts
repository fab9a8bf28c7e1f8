/**
 * The reform of 2025: 63 provinces became 34, districts ended, 10,035 communes became 3,321.
 * Constitution as amended by resolution 203/2025/QH15, Law 72/2025/QH15, resolution 202/2025/QH15 (provinces) and
 * resolutions 1654 to 1687/NQ-UBTVQH15 of 16 June 2025 (communes).
 */
export const lastDayBefore2025Reform = '2025-06-30';
export const firstDayOf2025Reform = '2025-07-01';
