import type { ReactNode } from 'react';

/** Says that there is nothing, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
