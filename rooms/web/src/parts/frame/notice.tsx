import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type Tone = 'error' | 'warning' | 'success' | 'information';

const icons: Record<Tone, IconName> = { error: 'error', warning: 'warning', success: 'check', information: 'information' };

/** A boxed message: icon, colour and words together. Errors are spoken at once, the rest when the reader pauses. */
export function Notice({ tone, title, children }: { tone: Tone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} size={20} />
      <div className="notice-text">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
