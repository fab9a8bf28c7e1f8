import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALLER_EVENTS, CALLER_STATES } from './caller-states.ts';
import { callerTable } from './caller-table.ts';
import { formatProtocolTable } from './format-protocol-table.ts';
import { CALLER_START, stepCaller } from './step-caller.ts';

describe('the table of the protocol', () => {
  it('is printed in the specification as it is in the program, every state with every event', () => {
    const specification = readFileSync(new URL('../../../../docs/specs/sync.md', import.meta.url), 'utf8');
    expect(specification).toContain(formatProtocolTable());
    expect(formatProtocolTable().split('\n').filter((line) => line.startsWith('| resting |'))).toHaveLength(CALLER_EVENTS.length);
  });

  it('can come back to rest from every state', () => {
    const leadsHome = new Set<string>(['resting']);
    for (let grown = true; grown; ) {
      grown = false;
      for (const state of CALLER_STATES) {
        if (leadsHome.has(state) || !CALLER_EVENTS.some((event) => leadsHome.has(callerTable[state][event].to))) continue;
        leadsHome.add(state);
        grown = true;
      }
    }
    expect([...leadsHome].sort()).toEqual([...CALLER_STATES].sort());
  });

  it('reaches every state from rest', () => {
    const reached = new Set<string>(['resting']);
    for (const state of reached) for (const event of CALLER_EVENTS) reached.add(callerTable[state as 'resting'][event].to);
    expect(reached.size).toBe(CALLER_STATES.length);
  });

  it('waits longer after every broken session, and asks for less at once', () => {
    let caller = CALLER_START;
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      caller = stepCaller(stepCaller(caller, 'due').caller, 'unanswered').caller;
      waits.push(caller.restSeconds);
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(waits.at(-1)).toBe(600);
    expect(caller.pageBytes).toBe(2048);
  });
});
