import { join } from 'node:path';
import { type ContentPackage, readContent } from '@tuyen/programmes';
import { type Finding, listUnits } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { loadNotifiableTerms } from '../terminology/load-notifiable-terms.ts';
import { loadTerminology } from '../terminology/load-terminology.ts';
import { loadUnderChanges } from '../units/history/load-under-changes.ts';
import { readUnitBook } from '../units/read-unit-book.ts';
import { contentDigest } from './content-digest.ts';
import { loadForms } from './load-forms.ts';
import { readContentFolder } from './read-content-folder.ts';
import { readSetting, writeSetting } from './setting.ts';

/** Says in a few words what takes time; the terminal and the first-start page show it. */
export type Progress = (step: 'units' | 'terminology' | 'definitions') => void;

export interface LoadedContent {
  content: ContentPackage;
  /** Problems of definitions, by file and line; the good ones are loaded. */
  findings: (Finding & { file: string; line: number })[];
  /** Forms whose registers gained columns. */
  rebuild: string[];
}

/** Runs a step only when the files behind it changed since it last ran here. */
async function whenChanged(database: Database, name: string, digest: string, load: () => Promise<void>): Promise<boolean> {
  if ((await readSetting<string>(database, `${name}-digest`)) === digest) return false;
  await load();
  await writeSetting(database, `${name}-digest`, digest);
  return true;
}

/**
 * Brings the content folder into the database: units, code systems, forms with their registers, and the checked package of indicators, plans and reports.
 * Nothing is read twice: a start with unchanged files costs the digest alone.
 */
export async function loadContent(database: Database, folder: string, progress: Progress = () => {}): Promise<LoadedContent> {
  await whenChanged(database, 'units', contentDigest(join(folder, 'units')), async () => {
    progress('units');
    await loadUnderChanges(database, listUnits(readUnitBook(join(folder, 'units'))));
  });
  const terminology = contentDigest(join(folder, 'terminology'));
  await whenChanged(database, 'terminology', terminology, async () => {
    progress('terminology');
    await loadTerminology(database, join(folder, 'terminology'));
  });
  let rebuild: string[] = [];
  // The lists of notifiable diseases are definitions and codes: loaded again after the code systems were replaced.
  await whenChanged(database, 'definitions', `${contentDigest(folder, ['units', 'terminology'])} ${terminology}`, async () => {
    progress('definitions');
    const { package: content, findings } = readContent(readContentFolder(folder));
    rebuild = await loadForms(database, content.programmes.flatMap((programme) => programme.forms));
    await loadNotifiableTerms(database, content.notifiable);
    await writeSetting(database, 'content-package', content);
    await writeSetting(database, 'content-findings', findings);
  });
  return {
    content: (await readSetting<ContentPackage>(database, 'content-package'))!,
    findings: (await readSetting<LoadedContent['findings']>(database, 'content-findings')) ?? [],
    rebuild,
  };
}
