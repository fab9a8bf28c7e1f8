import type { ReactNode } from 'react';

/** Names and values, one below the other. */
export function FactList({ facts }: { facts: { key: string; label: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
