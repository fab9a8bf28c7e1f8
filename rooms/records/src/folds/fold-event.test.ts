import { describe, expect, it } from 'vitest';
import { foldEvent } from './fold-event.ts';
import { sampleRecord as record } from './sample-record.ts';

describe('folding an event', () => {
  it('stands as it was recorded while nobody corrects it', () => {
    const only = record('a', 's1', 1, {});
    expect(foldEvent([only])).toEqual({ current: only, last: only, first: only, history: [only] });
  });

  it('has nothing without records', () => {
    expect(foldEvent([])).toEqual({ current: null, last: null, first: null, history: [] });
  });

  it('stands as last corrected', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a' }), record('c', 's1', 3, { replaces: 'b' })];
    expect(foldEvent(chain)).toMatchObject({ current: { id: 'c' }, first: { id: 'a' } });
    expect(foldEvent(chain).history.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(foldEvent(chain).conflict).toBeUndefined();
  });

  it('no longer counts once withdrawn', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', withdrawn: true, data: {} })];
    expect(foldEvent(chain)).toMatchObject({ current: null, last: { id: 'b' } });
  });

  it('counts again when the withdrawal is corrected', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', withdrawn: true, data: {} }), record('c', 's1', 3, { replaces: 'b' })];
    expect(foldEvent(chain)).toMatchObject({ current: { id: 'c' } });
  });

  it('takes the later of two corrections of one site by its number, even if the clock was set back between them', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', enteredAt: '2025-03-09T08:00:00+07:00' }), record('c', 's1', 3, { replaces: 'a', enteredAt: '2025-03-05T08:00:00+07:00' })];
    const fold = foldEvent(chain);
    expect(fold.current?.id).toBe('c');
    expect(fold.conflict).toBeUndefined();
    expect(fold.history.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('two sites that correct one event', () => {
  it('is in conflict when two sites correct the same record and say different things; the later entry stands until somebody decides', () => {
    const first = record('a', 's1', 1, {});
    const here = record('b', 's1', 2, { replaces: 'a', data: { pulse: 80 }, enteredAt: '2025-03-06T08:00:00+07:00' });
    const there = record('c', 's2', 9, { replaces: 'a', data: { pulse: 90 }, enteredAt: '2025-03-05T08:00:00+07:00' });
    expect(foldEvent([first, here, there])).toMatchObject({ current: { id: 'b' }, conflict: [{ id: 'c' }, { id: 'b' }] });
  });

  it('compares entry times by the moment, not by their letters', () => {
    const first = record('a', 's1', 1, {});
    const here = record('b', 's1', 2, { replaces: 'a', data: { pulse: 80 }, enteredAt: '2025-03-06T08:00:00+07:00' });
    const there = record('c', 's2', 9, { replaces: 'a', data: { pulse: 90 }, enteredAt: '2025-03-06T01:00:01Z' });
    expect(foldEvent([first, here, there]).current?.id).toBe('c');
  });

  it('is in conflict when one site corrects what another withdraws', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', data: { pulse: 80 } }), record('c', 's2', 1, { replaces: 'a', withdrawn: true, data: {}, enteredAt: '2025-04-01T08:00:00+07:00' })];
    expect(foldEvent(chain)).toMatchObject({ current: null, last: { id: 'c' }, conflict: [{ id: 'b' }, { id: 'c' }] });
  });

  it('is in no conflict when two sites say the same', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', data: { pulse: 80, note: 'Nghệ' } }), record('c', 's2', 1, { replaces: 'a', data: { note: 'Nghe\u0323\u0302', pulse: 80 } })];
    expect(foldEvent(chain).conflict).toBeUndefined();
  });

  it('is settled by a decision recorded over every side', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', data: { pulse: 80 } }), record('c', 's2', 1, { replaces: 'a', data: { pulse: 90 } })];
    const decision = [record('d', 's3', 5, { replaces: 'b', data: { pulse: 90 } }), record('e', 's3', 6, { replaces: 'c', data: { pulse: 90 } })];
    const fold = foldEvent([...chain, ...decision]);
    expect(fold.conflict).toBeUndefined();
    expect(fold.current?.data).toEqual({ pulse: 90 });
  });

  it('is settled by one of the two sites, once it has seen the other side and corrects that', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's1', 2, { replaces: 'a', data: { pulse: 80 } }), record('c', 's2', 1, { replaces: 'a', data: { pulse: 90 } }), record('d', 's1', 3, { replaces: 'c', data: { pulse: 85 } })];
    const fold = foldEvent(chain);
    expect(fold.current?.id).toBe('d');
    expect(fold.conflict).toBeUndefined();
  });
});

describe('records that arrive in odd ways', () => {
  it('can be folded before the first record has arrived', () => {
    const fold = foldEvent([record('b', 's1', 2, { replaces: 'a' })]);
    expect(fold).toMatchObject({ current: { id: 'b' }, first: null });
  });

  it('takes the same record twice as one act', () => {
    const chain = [record('a', 's1', 1, {}), record('b', 's2', 1, { replaces: 'a' })];
    expect(foldEvent([...chain, ...chain])).toEqual(foldEvent(chain));
  });

  it('ends for forged chains that go round', () => {
    const round = [record('a', 's1', 1, { replaces: 'b' }), record('b', 's2', 1, { replaces: 'a' })];
    expect(foldEvent(round).current).not.toBeNull();
    expect(foldEvent([record('a', 's1', 1, { replaces: 'a' })]).current?.id).toBe('a');
  });
});
