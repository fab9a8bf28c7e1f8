import type { MapFile } from '@tuyen/contract';

/** A commune's rings in pixels, and the box around them. */
export interface LaidArea {
  code: string;
  rings: [number, number][][];
}

export interface MapLayout {
  width: number;
  height: number;
  areas: LaidArea[];
}

function degreesOf(ring: readonly number[], scale: number): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    x += ring[i]!;
    y += ring[i + 1]!;
    points.push([x / scale, y / scale]);
  }
  return points;
}

/**
 * Lays communes out on a sheet of a given width: degrees of longitude shortened by the cosine of the middle latitude, north above.
 * Within 20 degrees of latitude (Viet Nam) a shape is off by less than a twentieth: enough to see where, never to measure.
 * @param only codes to draw; all when absent
 */
export function layOutAreas(files: readonly MapFile[], width: number, maximumHeight: number, only?: ReadonlySet<string>): MapLayout {
  const areas = files.flatMap((file) => Object.entries(file.areas).flatMap(([code, rings]) => (only === undefined || only.has(code) ? [{ code, rings: rings.map((ring) => degreesOf(ring, file.scale)) }] : [])));
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { rings } of areas) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  if (areas.length === 0 || width <= 0) return { width, height: 0, areas: [] };
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / Math.max((east - west) * shorten, 1e-6), maximumHeight / Math.max(north - south, 1e-6));
  const left = (width - (east - west) * shorten * scale) / 2;
  const place = ([x, y]: [number, number]): [number, number] => [left + (x - west) * shorten * scale, (north - y) * scale];
  return { width, height: Math.ceil((north - south) * scale), areas: areas.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(place)) })) };
}

/** Whether a point lies within an area: a line to the east crosses its rings an odd number of times. */
export function isInside({ rings }: LaidArea, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
