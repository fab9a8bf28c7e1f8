import { parseClaim, readEnvelope } from '@tuyen/insurance';
import type { Finding } from '@tuyen/records';
import type { encodingOf } from '../../files/recognise-file.ts';
import { type ReadClaim, readClaim } from './read-claim.ts';

/** What a piece of a claim file held, in the file's order. */
export interface ClaimPiece {
  entries: ({ claim: ReadClaim; finding?: never } | { finding: Finding; claim?: never })[];
  /** Refused or complete: what follows in the file is not claims and need not be read. */
  over: boolean;
}

export interface ClaimReaderOptions {
  encoding: ReturnType<typeof encodingOf>;
  /** Day of the import in Vietnam. */
  today: string;
}

/** Reads a claim file piece by piece, of any size; memory holds one claim. */
export class ClaimReader {
  readonly #envelope = readEnvelope();
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #today: string;

  constructor({ encoding, today }: ClaimReaderOptions) {
    this.#decoder = new TextDecoder(encoding);
    this.#today = today;
  }

  read(bytes: Uint8Array): ClaimPiece {
    return this.#pieceOf(this.#envelope.write(this.#decoder.decode(bytes, { stream: true })));
  }

  end(): ClaimPiece {
    return this.#pieceOf([...this.#envelope.write(this.#decoder.decode()), ...this.#envelope.end()]);
  }

  #pieceOf(events: ReturnType<ReturnType<typeof readEnvelope>['write']>): ClaimPiece {
    const piece: ClaimPiece = { entries: [], over: false };
    for (const event of events) {
      if (event.kind === 'end') piece.over = true;
      else if (event.kind === 'claim') piece.entries.push({ claim: readClaim(parseClaim(event.claim), this.#today) });
      else piece.entries.push({ finding: event.finding });
    }
    return piece;
  }
}
