/** How many buckets the persons are spread over: a difference is found to one 256th, and mended by sending that alone. */
export const BUCKETS = 256;

/** Count and sum of the hashes of all records in a bucket; the order in which they came does not matter. */
export interface BucketDigest {
  count: number;
  /** Sum of the first 48 bits of each hash, modulo 2^52. */
  sum: number;
}

/** Both ways in one: what goes up through a site, and what came down to it. */
export interface Digests {
  /** Logs that go up, by bucket of the subject. */
  up: readonly BucketDigest[];
  /** Records of others about subjects in scope. */
  down: readonly BucketDigest[];
}

export const EMPTY_BUCKET: BucketDigest = { count: 0, sum: 0 };

/** Bucket of a subject: the last byte of its id, which is random in ids of every version. */
export const bucketOf = (subjectId: string): number => Number.parseInt(subjectId.slice(-2), 16);

export const addToBucket = (bucket: BucketDigest, hash: string): BucketDigest => ({
  count: bucket.count + 1,
  sum: (bucket.sum + Number.parseInt(hash.slice(0, 12), 16)) % 2 ** 52,
});

/** Digest of records, by bucket of their subject. */
export function digestRecords(records: Iterable<{ subjectId: string; hash: string }>): BucketDigest[] {
  const buckets = Array.from({ length: BUCKETS }, () => EMPTY_BUCKET);
  for (const { subjectId, hash } of records) {
    const bucket = bucketOf(subjectId);
    buckets[bucket] = addToBucket(buckets[bucket]!, hash);
  }
  return buckets;
}

/** Buckets in which two sides differ, in either direction. */
export function differingBuckets(ours: Digests, theirs: Digests): number[] {
  const same = (a: BucketDigest | undefined, b: BucketDigest | undefined): boolean => (a?.count ?? 0) === (b?.count ?? 0) && (a?.sum ?? 0) === (b?.sum ?? 0);
  return Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter((bucket) => !same(ours.up[bucket], theirs.up[bucket]) || !same(ours.down[bucket], theirs.down[bucket]));
}
