import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A page of four megabytes with some room; what unpacks to more is no message of ours. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Up to here every byte saved is worth the time on a slow line; larger pages go over good ones. */
const SMALL = 256 * 1024;

/** Text to bytes for the wire. */
export const packMessage = (text: string): Promise<Buffer> =>
  compress(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: text.length <= SMALL ? 9 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });

/** Bytes of the wire to text. @throws for what is no Brotli, and for what would unpack to more than 32 MiB */
export const unpackMessage = async (bytes: Uint8Array): Promise<string> => (await decompress(bytes, { maxOutputLength: MOST_BYTES })).toString('utf8');
