import { ServerUnreachable } from './server-error.ts';

/** 1 s, 2 s, 4 s: long enough for a switch or an access point to come back, short enough to keep a patient waiting. */
const defaultPausesMs = [1000, 2000, 4000];

/** Tries again while nothing answers; only for acts that may arrive twice. A refusal is an answer and is passed on at once. */
export async function sendPersistently<Answer>(act: () => Promise<Answer>, pausesMs: readonly number[] = defaultPausesMs): Promise<Answer> {
  for (const pause of pausesMs) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ServerUnreachable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return act();
}
