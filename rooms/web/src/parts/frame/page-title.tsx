import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

let firstPage = true;

/**
 * The page's one `h1`, also the window's title. Coming from another page, the focus moves here, so that a keyboard or a
 * screen reader starts at the new page and not at the link that was left behind.
 */
export function PageTitle({ title, windowTitle, children, focus = true }: { title: ReactNode; windowTitle: string; children?: ReactNode; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${windowTitle} · Tuyến`;
  }, [windowTitle]);
  useEffect(() => {
    if (!firstPage && focus && heading.current !== null && !heading.current.closest('main')?.contains(document.activeElement)) heading.current.focus();
    firstPage = false;
  }, [focus]);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children !== undefined && <div className="page-actions">{children}</div>}
    </div>
  );
}
