/** Where a session of a site with its parent stands. */
export const CALLER_STATES = [
  'resting',
  'greeting',
  'surveying',
  'probing',
  'forking',
  'sending',
  'reclaiming',
  'fetching',
  'writing',
  'comparing',
  'mending',
  'refused',
] as const;
export type CallerState = (typeof CALLER_STATES)[number];

/** What can happen to it. */
export const CALLER_EVENTS = [
  // From outside: the hour, a record just made, a word of the administrator.
  'due',
  // Answers of the parent.
  'welcomed',
  'hashes-told',
  'accepted',
  'page-came',
  'digests-level',
  'digests-differ',
  'digests-early',
  'parent-refused',
  'unanswered',
  // What the site finds when it looks at itself beside what the parent holds.
  'found-forked',
  'found-behind',
  'found-unsent',
  'found-hungry',
  'found-unproved',
  'found-level',
  // The site's own disk.
  'fork-point-known',
  'fork-point-open',
  'written',
  'disk-failed',
] as const;
export type CallerEvent = (typeof CALLER_EVENTS)[number];

/** What the machine asks its surroundings to do; each ends in an event. */
export const CALLER_EFFECTS = ['greet', 'survey', 'probe', 'fork', 'offer', 'reclaim', 'fetch', 'write', 'compare', 'mend', 'wait', 'wait-long', 'shrink'] as const;
export type CallerEffect = (typeof CALLER_EFFECTS)[number];

/** One cell of the table. `why` is what the written table says. */
export interface Transition {
  to: CallerState;
  effects: readonly CallerEffect[];
  why: string;
}
