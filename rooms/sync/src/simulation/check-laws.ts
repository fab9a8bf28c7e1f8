import { type LogRecord, canonicalData } from '@tuyen/records';
import { differingBuckets } from '../protocol/digests.ts';
import type { HashText } from '../protocol/place-run.ts';
import { findBreak } from '../protocol/place-run.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { ShelfWorld } from './memory-site.ts';
import type { SimulatedSite } from './simulated-site.ts';

const allRecords = (site: SimulatedSite): LogRecord[] => [...site.contents.logs.values()].flatMap((log) => [...log.records.values()]);
const idsOf = (records: Iterable<LogRecord>): Set<string> => new Set([...records].map((record) => record.id));

/** What a site said was saved is there. */
function checkPromises(site: SimulatedSite): string[] {
  const held = idsOf(allRecords(site));
  return [...site.promised].filter((id) => !held.has(id)).map((id) => `${site.name} said it had saved ${id} and has lost it`);
}

/** Logs are whole up to their head and every hash is as it must be. */
function checkChains(site: SimulatedSite, hashText: HashText): string[] {
  const wrong: string[] = [];
  for (const [log, held] of site.contents.logs) {
    const whole = Array.from({ length: held.head.seq }, (_, index) => held.records.get(index + 1));
    if (whole.some((record) => record === undefined)) wrong.push(`${site.name} has a gap in ${log}`);
    else if (findBreak({ log, after: { seq: 0, hash: '0'.repeat(64) }, records: whole as LogRecord[] }, hashText) !== undefined) wrong.push(`${site.name}: the chain of ${log} is broken`);
    for (const [seq, hash] of held.before) {
      const record = held.records.get(seq);
      if (record && findBreak({ log, after: { seq: seq - 1, hash }, records: [record] }, hashText) !== undefined) wrong.push(`${site.name}: piece ${seq} of ${log} is broken`);
    }
  }
  return wrong;
}

/** The same id is the same act, in whatever log and at whatever site. */
function checkNothingDoubled(sites: readonly SimulatedSite[]): string[] {
  const saying = new Map<string, string>();
  const wrong: string[] = [];
  for (const record of sites.flatMap(allRecords)) {
    const says = `${record.form} ${record.subjectId} ${record.at} ${canonicalData(record.data)}`;
    const known = saying.get(record.id);
    if (known !== undefined && known !== says) wrong.push(`${record.id} stands for two acts`);
    saying.set(record.id, says);
  }
  return wrong;
}

/** Parent and child hold the same of what they share. */
function checkShared(site: SimulatedSite, parent: SimulatedSite, world: ShelfWorld): string[] {
  const wrong: string[] = [];
  for (const [log, held] of site.contents.logs) {
    if (held.via === 'above') continue;
    const above = parent.contents.logs.get(log);
    if (held.head.seq > 0 && (above?.head.seq !== held.head.seq || above.head.hash !== held.head.hash)) wrong.push(`${log}: ${site.name} holds it to ${held.head.seq}, ${parent.name} to ${above?.head.seq ?? 0}`);
    const reach = site.contents.reach.get(log);
    if (held.head.seq > 0 && reach?.seq !== held.head.seq) wrong.push(`${site.name} does not know that ${log} has arrived at ${parent.name}`);
    if (reach && reach.above > (parent.contents.reach.get(log)?.seq ?? 0)) wrong.push(`${site.name} believes ${log} to be further up than it is`);
  }
  for (const [log, held] of parent.contents.logs) {
    if (held.via === site.name && (site.contents.logs.get(log)?.head.seq ?? 0) < held.head.seq) wrong.push(`${site.name} has not got back its own ${log}`);
  }
  const different = differingBuckets(new MemoryShelf(site.contents, world).digestsNow(), new MemoryShelf(parent.contents, world).digestsForNow(site.name));
  if (different.length > 0) wrong.push(`the digests of ${site.name} and ${parent.name} differ in ${different.length} buckets`);
  return wrong;
}

/** Whoever is in a site's scope is known there as fully as above, and nobody who left is taken for one of its own. */
function checkScope(site: SimulatedSite, parent: SimulatedSite): string[] {
  const units = parent.contents.scopes.get(site.name) ?? [];
  const wrong: string[] = [];
  for (const [subjectId, homes] of parent.contents.homes) {
    const isIn = homes.some((unit) => units.includes(unit));
    const here = idsOf(allRecords(site).filter((record) => record.subjectId === subjectId));
    const above = idsOf(allRecords(parent).filter((record) => record.subjectId === subjectId));
    const missing = [...above].filter((id) => !here.has(id));
    if (isIn && missing.length > 0) wrong.push(`${site.name} lacks ${missing.length} records about ${subjectId}, who is in its scope`);
    if (isIn && site.contents.left.has(subjectId)) wrong.push(`${site.name} takes ${subjectId} for one who left`);
    const cameDown = [...site.contents.logs.values()].some((log) => log.via === 'above' && [...log.records.values()].some((record) => record.subjectId === subjectId));
    if (!isIn && cameDown && !site.contents.left.has(subjectId)) wrong.push(`${site.name} keeps a ghost of ${subjectId}`);
  }
  return wrong;
}

/** Everything that must hold once the network is quiet, of all sites; empty when it does. */
export function checkLaws(sites: readonly SimulatedSite[], world: ShelfWorld): string[] {
  return [
    ...sites.flatMap(checkPromises),
    ...sites.flatMap((site) => checkChains(site, world.hashText)),
    ...checkNothingDoubled(sites),
    ...sites.flatMap((site) => (site.parent ? [...checkShared(site, site.parent, world), ...checkScope(site, site.parent)] : [])),
  ];
}
