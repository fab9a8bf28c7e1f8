import type { CallerEffect, CallerEvent, CallerState, Transition } from './caller-states.ts';

const go = (to: CallerState, effects: readonly CallerEffect[], why: string): Transition => ({ to, effects, why });

const ANSWERS = ['welcomed', 'hashes-told', 'accepted', 'page-came', 'digests-level', 'digests-differ', 'digests-early'] as const satisfies readonly CallerEvent[];
const FINDINGS = ['found-forked', 'found-behind', 'found-unsent', 'found-hungry', 'found-unproved', 'found-level'] as const satisfies readonly CallerEvent[];
const WORKS = ['fork-point-known', 'fork-point-open', 'written'] as const satisfies readonly CallerEvent[];

type Answered = (typeof ANSWERS)[number];
type Found = (typeof FINDINGS)[number];
type Done = (typeof WORKS)[number];

/** Events of a kind that find nothing to do in a state: what they speak of is over. */
function stay<Event extends CallerEvent>(state: CallerState, events: readonly Event[], why: string): Record<Event, Transition> {
  return Object.fromEntries(events.map((event) => [event, go(state, [], why)])) as unknown as Record<Event, Transition>;
}
const lateAnswers = (state: CallerState): Record<Answered, Transition> => stay(state, ANSWERS, 'answer to a question given up: dropped');
const lateFindings = (state: CallerState): Record<Found, Transition> => stay(state, FINDINGS, 'finding of a survey given up: dropped');
const lateWorks = (state: CallerState): Record<Done, Transition> => stay(state, WORKS, 'work of a step that is over: dropped');

const refusedByParent = go('refused', ['wait-long'], 'a person must act: said on the screen, tried again once a day');
const lineLost = go('resting', ['shrink', 'wait'], 'nothing is lost: what was written stands, the next session goes on from there, with smaller pages');
const diskLost = go('resting', ['wait'], 'disk full or database gone: nothing was written, cursor and records alike; tried again');

/** Rows of states that wait for an answer of the parent: what may break is the same everywhere. */
const waiting = (state: CallerState): Record<'due' | 'parent-refused' | 'unanswered' | 'disk-failed' | Found | Done, Transition> => ({
  due: go(state, [], 'a session is under way: it will find the new record itself'),
  'parent-refused': refusedByParent,
  unanswered: lineLost,
  'disk-failed': diskLost,
  ...lateFindings(state),
  ...lateWorks(state),
});

/** Rows of states in which the site works on its own disk. */
const working = (state: CallerState): Record<'due' | 'parent-refused' | 'unanswered' | 'disk-failed' | Answered, Transition> => ({
  due: go(state, [], 'a session is under way: it will find the new record itself'),
  'parent-refused': go(state, [], 'answer to a question given up: dropped'),
  unanswered: go(state, [], 'nobody was asked: dropped'),
  'disk-failed': diskLost,
  ...lateAnswers(state),
});

/** Rows of states in which nothing is under way. */
const still = (state: CallerState): Record<'parent-refused' | 'unanswered' | 'disk-failed' | Answered | Found | Done, Transition> => ({
  'parent-refused': go(state, [], 'answer to a question given up: dropped'),
  unanswered: go(state, [], 'nobody was asked: dropped'),
  'disk-failed': go(state, [], 'nothing is being written: dropped'),
  ...lateAnswers(state),
  ...lateFindings(state),
  ...lateWorks(state),
});

const look = (why: string): Transition => go('surveying', ['survey'], why);

/**
 * The protocol as the calling site lives it: every state, every event. The compiler counts the cells;
 * `docs/specs/sync.md` is the same table in words, and a test compares them.
 */
export const callerTable: Readonly<Record<CallerState, Readonly<Record<CallerEvent, Transition>>>> = {
  resting: { ...still('resting'), due: go('greeting', ['greet'], 'the hour has come, or a record was made') },
  refused: { ...still('refused'), due: go('greeting', ['greet'], 'a day later, or at a word of the administrator') },
  greeting: {
    ...waiting('greeting'),
    ...lateAnswers('greeting'),
    welcomed: look('the parent said how far it holds our logs'),
  },
  surveying: {
    ...working('surveying'),
    ...lateWorks('surveying'),
    'found-forked': go('probing', ['probe'], 'the parent holds another end of our own log: this machine was restored'),
    'found-behind': go('reclaiming', ['reclaim'], 'the parent holds more of a log of ours than we do'),
    'found-unsent': go('sending', ['offer'], 'urgent records first, then the logs from where the parent stands'),
    'found-hungry': go('fetching', ['fetch'], 'the feed has not been read to its end in this session'),
    'found-unproved': go('comparing', ['compare'], 'a night has passed since both sides last compared'),
    'found-level': go('resting', ['wait'], 'both sides hold the same'),
  },
  probing: {
    ...waiting('probing'),
    ...lateAnswers('probing'),
    'hashes-told': go('forking', ['fork'], 'the hashes narrow down where the two ends part'),
  },
  forking: {
    ...working('forking'),
    ...lateFindings('forking'),
    'fork-point-open': go('probing', ['probe'], 'not narrow enough yet'),
    'fork-point-known': look('a new incarnation goes on; the old log is closed where both sides agree'),
    written: go('forking', [], 'work of a step that is over: dropped'),
  },
  sending: {
    ...waiting('sending'),
    ...lateAnswers('sending'),
    accepted: look('the parent holds it: receipts are noted'),
  },
  reclaiming: {
    ...waiting('reclaiming'),
    ...lateAnswers('reclaiming'),
    'page-came': go('writing', ['write'], 'our own records, back from the parent'),
  },
  fetching: {
    ...waiting('fetching'),
    ...lateAnswers('fetching'),
    'page-came': go('writing', ['write'], 'records and cursor are written in one transaction'),
  },
  writing: {
    ...working('writing'),
    ...lateFindings('writing'),
    ...lateWorks('writing'),
    written: look('goes on with what is left'),
  },
  comparing: {
    ...waiting('comparing'),
    ...lateAnswers('comparing'),
    'digests-level': look('both sides agree; noted with the hour'),
    'digests-early': look('something came meanwhile: it is read first'),
    'digests-differ': go('mending', ['mend'], 'an alarm is noted; only the buckets that differ are sent'),
  },
  mending: {
    ...waiting('mending'),
    ...lateAnswers('mending'),
    'page-came': go('writing', ['write'], 'what the parent holds in those buckets; ours went along'),
    'digests-early': look('something came meanwhile: it is read first'),
  },
};
