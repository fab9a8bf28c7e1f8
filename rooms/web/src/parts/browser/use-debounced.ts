import { useEffect, useState } from 'react';

/** A value once it has rested: a search is asked when the fingers pause, not at every letter. */
export function useDebounced<Value>(value: Value, restMs = 200): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
