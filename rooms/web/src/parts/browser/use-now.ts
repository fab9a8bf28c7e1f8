import { useEffect, useState } from 'react';

const HALF_A_MINUTE = 30_000;

/** The time now in milliseconds, looked at anew twice a minute: for clocks that run on the screen. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
