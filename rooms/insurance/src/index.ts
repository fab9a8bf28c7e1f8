export type { Standard } from './tables/standard.ts';
export { standards } from './tables/standard.ts';
export type { TableShape } from './tables/table-shape.ts';
export { listTables } from './tables/table-shape.ts';

export type { EnvelopeClaim, EnvelopeEvent } from './envelope/envelope-event.ts';
export { readEnvelope } from './envelope/read-envelope.ts';

export type { Claim } from './claim/claim.ts';
export { checkTable } from './claim/check-table.ts';
export { claimDigest } from './claim/claim-digest.ts';
export { detectStandard } from './claim/detect-standard.ts';
export { parseClaim } from './claim/parse-claim.ts';
export { parseTable } from './claim/parse-table.ts';

export type { ClaimDrafts } from './drafts/claim-drafts.ts';
export { claimToDrafts } from './drafts/claim-to-drafts.ts';

export type { ClaimSource, ClaimTables } from './writing/claim-source.ts';
export { composeClaim } from './writing/compose-claim.ts';
export { formatEnvelope, formatEnvelopePieces } from './writing/format-envelope.ts';
