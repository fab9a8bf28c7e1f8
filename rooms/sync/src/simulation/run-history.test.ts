import { describe, expect, it } from 'vitest';
import { checkLaws } from './check-laws.ts';
import { HistoryRun, ROUGH, quickHash, runHistory } from './run-history.ts';

const SUNNY = { loss: 0, twice: 0, kill: 0, partition: 0, diskFull: 0, putBack: 0, clockJump: 0, move: 0, merge: 0 };

describe('a network of sites in virtual time', () => {
  it('agrees after a day without trouble', async () => {
    const history = await runHistory(1, SUNNY, 6);
    expect(history.wrong).toEqual([]);
    expect(history.records).toBeGreaterThan(10);
  });

  it('keeps every promise through loss, kills, full disks, restored backups, moves and mergers', async () => {
    const wrong: { seed: number; wrong: string[] }[] = [];
    let kills = 0;
    let putBacks = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const history = await runHistory(seed, ROUGH, 8);
      kills += history.kills;
      putBacks += history.putBacks;
      if (history.wrong.length > 0) wrong.push({ seed, wrong: history.wrong });
    }
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThan(200);
    expect(putBacks).toBeGreaterThan(10);
  });

  it('lives through the same seed the same way, message by message', async () => {
    expect(await runHistory(17)).toEqual(await runHistory(17));
  });

  it('sees a record that a site has lost, one that was altered, and one that stayed behind', async () => {
    const run = new HistoryRun(3, SUNNY, quickHash);
    await run.run(6);
    expect(run.check()).toEqual([]);
    const station = run.sites().find((site) => site.parent?.parent && site.contents.logs.get(site.contents.own)!.head.seq > 3)!;
    const log = station.contents.logs.get(station.contents.own)!;
    const kept = log.records.get(2)!;
    log.records.delete(2);
    expect(run.check().join('\n')).toMatch(/has lost it[^]*has a gap/);
    log.records.set(2, { ...kept, data: { value: -1 } });
    expect(run.check().join('\n')).toMatch(/is broken[^]*stands for two acts/);
    log.records.set(2, kept);
    expect(run.check()).toEqual([]);
    const above = station.parent!.contents.logs.get(station.contents.own)!;
    above.head = { seq: 1, hash: above.records.get(1)!.hash };
    expect(checkLaws([station], run.world()).join('\n')).toContain('holds it to');
  });
});
