import { formatNumber } from '@tuyen/records';

/** One large figure with its name. */
export function Count({ what, value }: { what: string; value: number }) {
  return (
    <div className="count">
      <span className="count-value">{formatNumber(value)}</span>
      <span className="count-what">{what}</span>
    </div>
  );
}
