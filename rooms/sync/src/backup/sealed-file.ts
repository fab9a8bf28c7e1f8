import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { Refusal } from '@tuyen/records';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const MAGIC = Buffer.from('TUYEN1\n');
/** 64 MiB and about a third of a second on an old laptop: what a guess costs (RFC 7914). */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const MOST_CHUNK = 64 * 1024 * 1024;
const HEADER_BYTES = MAGIC.length + 16;

/** A key nobody types: drawn by chance, 32 letters. */
export const drawPassphrase = (): string => randomBytes(20).toString('hex').slice(0, 32).match(/.{4}/g)!.join('-');

/** Chunk number and whether it is the last: chunks cannot be dropped, doubled, reordered or cut off at the end. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 4);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/** Writes a file of encrypted, compressed pieces of JSON: AES-256-GCM, each piece with its place in the nonce. */
export class SealedWriter {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  #number = 0;
  /** Bytes written. */
  bytes = 0;

  private constructor(file: FileHandle, key: Buffer) {
    this.#file = file;
    this.#key = key;
  }

  static async create(path: string, passphrase: string): Promise<SealedWriter> {
    const salt = randomBytes(16);
    const file = await open(path, 'wx', 0o600);
    await file.write(Buffer.concat([MAGIC, salt]));
    return new SealedWriter(file, await derive(passphrase, salt, 32, COST));
  }

  async write(value: unknown, last = false): Promise<void> {
    const plain = await compress(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#number, last));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    await this.#file.write(Buffer.concat([length, sealed]));
    this.#number += 1;
    this.bytes += sealed.length + 4;
  }

  /** The file is on the disk when this returns. */
  async close(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
  }
}

/**
 * Reads such a file piece by piece.
 * @throws Refusal `backup.not-ours`, `backup.wrong-key` (or altered), `backup.cut` (its end is missing)
 */
export async function* readSealed(path: string, passphrase: string): AsyncGenerator<unknown> {
  const file = await open(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw new Refusal('backup.not-ours');
    const key = await derive(passphrase, header.subarray(MAGIC.length), 32, COST);
    const { size } = await file.stat();
    let place = HEADER_BYTES;
    for (let number = 0; place < size; number += 1) {
      const length = Buffer.alloc(4);
      await file.read(length, 0, 4, place);
      const bytes = length.readUInt32BE();
      if (bytes < 16 || bytes > MOST_CHUNK || place + 4 + bytes > size) throw new Refusal('backup.cut');
      const sealed = Buffer.alloc(bytes);
      await file.read(sealed, 0, bytes, place + 4);
      place += 4 + bytes;
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, place === size));
      decipher.setAuthTag(sealed.subarray(-16));
      let plain: Buffer;
      try {
        plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      } catch (cause) {
        throw new Refusal(number === 0 ? 'backup.wrong-key' : 'backup.cut', {}, [], { cause });
      }
      yield JSON.parse((await decompress(plain, { maxOutputLength: 512 * 1024 * 1024 })).toString('utf8'));
    }
  } finally {
    await file.close();
  }
}
