import { Refusal } from '@tuyen/records';
import { z } from 'zod';
import { hashText } from '../postgres/hash-text.ts';
import { findBreak } from '../protocol/place-run.ts';
import type { Run } from '../protocol/run.ts';
import { decodeRequest } from '../wire/decode-message.ts';
import { readSealed } from './sealed-file.ts';

const piece = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('backup'), format: z.number(), site: z.string() }),
  z.looseObject({ kind: z.literal('page'), page: z.string() }),
  z.looseObject({ kind: z.literal('end'), records: z.number(), tables: z.array(z.object({ table: z.string(), rows: z.array(z.unknown()) })) }),
]);
export type BackupPiece = z.infer<typeof piece>;

/** The pieces of a backup's parts, in order. @throws Refusal of the `backup.` codes */
export async function* readBackup(files: readonly string[], passphrase: string): AsyncGenerator<BackupPiece> {
  for (const file of files) {
    let ended = false;
    for await (const value of readSealed(file, passphrase)) {
      const read = piece.safeParse(value);
      if (!read.success) throw new Refusal('backup.not-ours');
      ended = read.data.kind === 'end';
      yield read.data;
    }
    if (!ended) throw new Refusal('backup.cut');
  }
}

export function runsOfPiece(text: string): readonly Run[] {
  const message = decodeRequest(text, hashText);
  return message.kind === 'offer' ? message.page.runs : [];
}

/** Reads a backup back and checks every hash in it. @throws Refusal of the `backup.` codes */
export async function checkBackup(files: readonly string[], passphrase: string, expected?: number): Promise<number> {
  let records = 0;
  for await (const one of readBackup(files, passphrase)) {
    if (one.kind !== 'page') continue;
    for (const run of runsOfPiece(one.page)) {
      if (findBreak(run, hashText) !== undefined) throw new Refusal('backup.broken');
      records += run.records.length;
    }
  }
  if (expected !== undefined && records !== expected) throw new Refusal('backup.broken');
  return records;
}
