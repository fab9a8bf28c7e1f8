import { useCallback, useState } from 'react';

/** The width in pixels a box has on the screen, kept up to date; 0 before it is drawn. */
export function useWidth<Box extends HTMLElement>(): [(box: Box | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const measure = useCallback((box: Box | null) => {
    if (box === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(box.clientWidth)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
