import { drugs } from '@tuyen/clinical';
import { parse } from 'yaml';
import { readContentFile } from '../../input/read-content-file.ts';

type Parts = Parameters<typeof drugs.makeDrugBook>;

const RULES = ['duplicates', 'allergies', 'age', 'pregnancy', 'doses', 'interactions'];

/** The drugs and rules of the content folder. */
export function readDrugBook(): ReturnType<typeof drugs.makeDrugBook> {
  const read = (name: string): unknown => parse(readContentFile(`drugs/${name}.yaml`)) as unknown;
  return drugs.makeDrugBook(read('ingredients') as Parts[0], read('classes') as Parts[1], RULES.flatMap((name) => read(name) as Parts[2]));
}
