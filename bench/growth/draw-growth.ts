/** One line of the picture: a cost at each size, as a multiple of the cost at the first. */
export interface Curve {
  name: string;
  ratios: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 56;
const RIGHT = 220;
const TOP = 40;
const BOTTOM = 44;
const COLOURS = ['#0b6e4f', '#c8553d', '#1f5aa6', '#8a5a00', '#6a3fa0', '#444444'];

const label = (records: number): string => (records >= 1e6 ? `${(records / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} triệu` : `${Math.round(records / 1000)} nghìn`);

/** An SVG of how costs grow with the log: sizes on a logarithmic axis, the limit dashed. */
export function drawGrowth(sizes: readonly number[], curves: readonly Curve[], limit: number, title: string): string {
  const top = Math.max(limit * 1.2, ...curves.flatMap((curve) => curve.ratios)) * 1.05;
  const [first, last] = [Math.log(sizes[0]!), Math.log(sizes.at(-1)!)];
  const x = (size: number): number => LEFT + ((Math.log(size) - first) / (last - first || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (ratio: number): number => HEIGHT - BOTTOM - (ratio / top) * (HEIGHT - TOP - BOTTOM);
  const text = (at: [number, number], words: string, more = ''): string => `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const steps = Array.from({ length: Math.floor(top / 0.5) + 1 }, (_, n) => n * 0.5);
  const lines = curves.map(({ name, ratios }, index) => {
    const colour = COLOURS[index % COLOURS.length]!;
    const points = ratios.map((ratio, n) => `${x(sizes[n]!).toFixed(1)},${y(ratio).toFixed(1)}`);
    const dots = points.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="${colour}"/>`).join('');
    const legend = `<rect x="${WIDTH - RIGHT + 24}" y="${TOP + index * 24 - 9}" width="14" height="4" fill="${colour}"/>${text([WIDTH - RIGHT + 44, TOP + index * 24], `${name}: ${ratios.at(-1)!.toFixed(2).replace('.', ',')} ×`)}`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}${legend}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Be Vietnam Pro, sans-serif" font-size="12" fill="#222">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text([LEFT, 20], title, 'font-size="14" font-weight="600"'),
    ...steps.map((step) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(step).toFixed(1)}" y2="${y(step).toFixed(1)}" stroke="#e5e5e5"/>${text([LEFT - 8, y(step) + 4], `${String(step).replace('.', ',')} ×`, 'text-anchor="end"')}`),
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(limit).toFixed(1)}" y2="${y(limit).toFixed(1)}" stroke="#b00020" stroke-dasharray="5 4"/>${text([WIDTH - RIGHT + 4, y(limit) + 4], `${String(limit).replace('.', ',')} ×`, 'fill="#b00020"')}`,
    ...sizes.map((size) => text([x(size), HEIGHT - BOTTOM + 20], label(size), 'text-anchor="middle"')),
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}
