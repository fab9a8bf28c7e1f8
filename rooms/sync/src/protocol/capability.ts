/** What a release can read and write; said at the beginning of every session. */
export interface Capability {
  /** Version of the protocol this release speaks best. */
  protocol: number;
  /** Oldest it still speaks. */
  oldest: number;
  /** Words of the protocol beyond the version, in any order; unknown ones are left alone. */
  can: readonly string[];
}

/** Versions are raised with a release that changes the wire; three releases of skew are kept: `oldest` is at most three behind. */
export const CAPABILITY: Capability = { protocol: 1, oldest: 1, can: ['columns', 'brotli', 'urgent', 'digests'] };

/** The version two releases can speak with one another, or undefined when they are too far apart. */
export function commonProtocol(ours: Capability, theirs: Capability): number | undefined {
  const best = Math.min(ours.protocol, theirs.protocol);
  return best >= ours.oldest && best >= theirs.oldest ? best : undefined;
}
