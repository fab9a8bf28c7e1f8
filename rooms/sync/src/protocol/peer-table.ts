/** What a parent knows of a site that speaks to it. */
export const PEER_STATES = ['unknown', 'invited', 'enrolled', 'revoked'] as const;
export type PeerState = (typeof PEER_STATES)[number];

/** What can come from it, and what an administrator can say about it. */
export const PEER_EVENTS = ['enrol', 'greet', 'probe', 'offer', 'reclaim', 'fetch', 'compare', 'mend', 'invite', 'revoke', 'readmit', 'expire'] as const;
export type PeerEvent = (typeof PEER_EVENTS)[number];

/** How the parent answers: with the answer of that kind, with a refusal, or, to an administrator, with a note. */
export type PeerReply = 'answer' | 'pin-key' | 'sync.not-enrolled' | 'sync.revoked' | 'sync.code-wrong' | 'sync.code-used' | 'noted' | 'nothing';

export interface PeerTransition {
  to: PeerState;
  reply: PeerReply;
  why: string;
}

const set = (to: PeerState, reply: PeerReply, why: string): PeerTransition => ({ to, reply, why });
const REQUESTS = ['greet', 'probe', 'offer', 'reclaim', 'fetch', 'compare', 'mend'] as const satisfies readonly PeerEvent[];
const all = (to: PeerState, reply: PeerReply, why: string): Record<(typeof REQUESTS)[number], PeerTransition> =>
  Object.fromEntries(REQUESTS.map((event) => [event, set(to, reply, why)])) as unknown as Record<(typeof REQUESTS)[number], PeerTransition>;

/** The parent’s side: nothing is remembered between two requests but this. */
export const peerTable: Readonly<Record<PeerState, Readonly<Record<PeerEvent, PeerTransition>>>> = {
  unknown: {
    ...all('unknown', 'sync.not-enrolled', 'no key of this kind is pinned'),
    enrol: set('unknown', 'sync.code-wrong', 'no such code was given out'),
    invite: set('invited', 'noted', 'a one-time code is given out, for a place and a role'),
    revoke: set('unknown', 'nothing', 'nobody to put out'),
    readmit: set('unknown', 'nothing', 'nobody to let in again'),
    expire: set('unknown', 'nothing', 'no code to run out'),
  },
  invited: {
    ...all('invited', 'sync.not-enrolled', 'the code has not been used yet'),
    enrol: set('enrolled', 'pin-key', 'the key that came with the code is pinned; the code is used up'),
    invite: set('invited', 'noted', 'a new code; the old one is void'),
    revoke: set('unknown', 'noted', 'the code is void'),
    readmit: set('invited', 'nothing', 'nobody was put out'),
    expire: set('unknown', 'noted', 'a code is good for seven days'),
  },
  enrolled: {
    ...all('enrolled', 'answer', 'asked with the pinned key'),
    enrol: set('enrolled', 'sync.code-used', 'a code is good once; the same key with the same code is answered as before'),
    invite: set('enrolled', 'noted', 'a code for a second machine of the place: another peer'),
    revoke: set('revoked', 'noted', 'machine stolen or given away'),
    readmit: set('enrolled', 'nothing', 'is in already'),
    expire: set('enrolled', 'nothing', 'no code to run out'),
  },
  revoked: {
    ...all('revoked', 'sync.revoked', 'put out: what it holds is kept there, nothing is taken or given'),
    enrol: set('revoked', 'sync.revoked', 'a key that was put out does not come back by a code'),
    invite: set('revoked', 'noted', 'a code for another machine: another peer'),
    revoke: set('revoked', 'nothing', 'is out already'),
    readmit: set('enrolled', 'noted', 'found again; what it recorded meanwhile comes in'),
    expire: set('revoked', 'nothing', 'no code to run out'),
  },
};
