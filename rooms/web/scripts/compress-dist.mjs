import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Below one network packet compressing saves nothing. */
const leastBytes = 1400;

const dist = new URL('../dist/', import.meta.url);

// Once here, at the highest level, instead of at every request on a station's old laptop.
for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|css|html|svg|webmanifest)$/.test(path)) continue;
  const content = readFileSync(new URL(path, dist));
  if (content.length < leastBytes) continue;
  writeFileSync(new URL(`${path}.gz`, dist), gzipSync(content, { level: 9 }));
  writeFileSync(new URL(`${path}.br`, dist), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}
