import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfficialPaper } from './official-paper.ts';
import { paperTemplate } from './paper-template.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/Tinos_400Regular.ttf', '400Regular_Italic/Tinos_400Regular_Italic.ttf', '700Bold/Tinos_700Bold.ttf', '700Bold_Italic/Tinos_700Bold_Italic.ttf'];

let compiler: NodeCompiler | undefined;

/** Made once: the fonts are read then. It sees no folder and no network. */
function paperCompiler(): NodeCompiler {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS.map((path) => readFileSync(join(folder, path))) }] });
  return compiler;
}

/** The paper as PDF/A-2b, A4, the kind that is kept for years. @throws Error when the template does not compile: a fault of ours */
export function writePdf(paper: OfficialPaper): Buffer {
  const own = paperCompiler();
  const pdf = own.pdf({ mainFileContent: paperTemplate, inputs: { paper: JSON.stringify(paper) } }, { pdfStandard: 'a-2b' });
  own.evictCache(10);
  return pdf;
}
