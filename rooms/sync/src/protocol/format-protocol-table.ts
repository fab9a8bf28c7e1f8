import { CALLER_EVENTS, CALLER_STATES } from './caller-states.ts';
import { callerTable } from './caller-table.ts';
import { PEER_EVENTS, PEER_STATES, peerTable } from './peer-table.ts';

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The two tables of the protocol as the specification prints them: every state with every event. */
export function formatProtocolTable(): string {
  const lines = ['### The site that calls', '', '| state | event | next | does | why |', '|---|---|---|---|---|'];
  for (const state of CALLER_STATES) {
    for (const event of CALLER_EVENTS) {
      const { to, effects, why } = callerTable[state][event];
      lines.push(rowOf([state, event, to, effects.join(', ') || '—', why]));
    }
  }
  lines.push('', '### What the parent knows of it', '', '| state | event | next | answers | why |', '|---|---|---|---|---|');
  for (const state of PEER_STATES) {
    for (const event of PEER_EVENTS) {
      const { to, reply, why } = peerTable[state][event];
      lines.push(rowOf([state, event, to, reply, why]));
    }
  }
  return lines.join('\n');
}
