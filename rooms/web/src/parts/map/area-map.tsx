import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapFile } from '@tuyen/contract';
import { useWidth } from '../browser/use-width.ts';
import { isInside, layOutAreas } from './lay-out-areas.ts';

export interface MapArea {
  code: string;
  /** Colour of the fill. */
  fill: string;
  /** What is told when it is pointed at. */
  told: string;
  /** Written beside it: islands too small to be seen for what they are. */
  label?: string;
}

/** Twice the pixels on fine screens; more would only cost. */
const FINEST = 2;

/** Communes in colours on one canvas: 3,321 of them in well under a second on an old laptop. The table beside it says the same for those who do not see it. */
export function AreaMap({ files, areas, label, maximumHeight = 620, onChoose }: { files: readonly MapFile[]; areas: readonly MapArea[]; label: string; maximumHeight?: number; onChoose: (code: string) => void }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<MapArea | null>(null);
  const byCode = useMemo(() => new Map(areas.map((area) => [area.code, area])), [areas]);
  const layout = useMemo(() => layOutAreas(files, width, maximumHeight, new Set(byCode.keys())), [files, width, maximumHeight, byCode]);
  useEffect(() => {
    const sheet = canvas.current;
    const brush = sheet?.getContext('2d');
    if (!sheet || !brush || layout.height === 0) return;
    const fine = Math.min(window.devicePixelRatio || 1, FINEST);
    sheet.width = Math.round(layout.width * fine);
    sheet.height = Math.round(layout.height * fine);
    brush.setTransform(fine, 0, 0, fine, 0, 0);
    brush.lineWidth = layout.areas.length > 500 ? 0.3 : 0.8;
    brush.strokeStyle = '#4a5f5c';
    for (const { code, rings } of layout.areas) {
      brush.fillStyle = byCode.get(code)?.fill ?? '#ffffff';
      brush.beginPath();
      for (const ring of rings) {
        ring.forEach(([x, y], n) => (n === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
        brush.closePath();
      }
      brush.fill('evenodd');
      brush.stroke();
    }
    brush.fillStyle = '#16302d';
    brush.font = '13px sans-serif';
    brush.textAlign = 'center';
    for (const { code, rings } of layout.areas) {
      const { label } = byCode.get(code) ?? {};
      const points = rings.flat();
      if (label !== undefined) brush.fillText(label, points.reduce((sum, [x]) => sum + x, 0) / points.length, Math.min(...points.map(([, y]) => y)) - 6);
    }
  }, [layout, byCode]);
  const areaAt = (event: { nativeEvent: { offsetX: number; offsetY: number } }): MapArea | null => {
    const found = layout.areas.find((area) => isInside(area, event.nativeEvent.offsetX, event.nativeEvent.offsetY));
    return (found && byCode.get(found.code)) ?? null;
  };
  return (
    <div ref={box} className="area-map">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ width: layout.width, height: layout.height }}
        onPointerMove={(event) => setPointed(areaAt(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const area = areaAt(event);
          if (area !== null) onChoose(area.code);
        }}
      />
      <p className="area-map-told" aria-hidden="true">
        {pointed?.told ?? '\u00a0'}
      </p>
    </div>
  );
}
