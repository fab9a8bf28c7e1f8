import type { RefusalBody } from '@tuyen/contract';
import { ServerRefusal, ServerUnreachable } from './server-error.ts';

const timeoutMs = 30_000;

/**
 * Sends one JSON message and reads the JSON answer.
 * @throws ServerRefusal when the server says no, ServerUnreachable when nothing answers within 30 s.
 */
export async function request<Answer>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const ownTimer = new AbortController();
  const timer = setTimeout(() => ownTimer.abort(), timeoutMs);
  const stop = () => ownTimer.abort();
  signal?.addEventListener('abort', stop);
  try {
    return await send<Answer>(method, path, body, ownTimer.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function send<Answer>(method: string, path: string, body: unknown, signal: AbortSignal): Promise<Answer> {
  const init: RequestInit = { method, signal, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (body instanceof FormData) {
    init.body = body;
  } else if (body !== undefined) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, init);
    text = await response.text();
  } catch (cause) {
    throw new ServerUnreachable(cause);
  }
  return readAnswer<Answer>(response.status, text);
}

/** Reads an answer's text; also used for uploads, which do not go through fetch. */
export function readAnswer<Answer>(status: number, text: string): Answer {
  const value = parseJson(text);
  if (status >= 200 && status < 300) return value as Answer;
  // A proxy's or a restarting server's page is not one of ours: the same as no answer.
  if (value === undefined && (status === 502 || status === 503 || status === 504)) throw new ServerUnreachable(status);
  throw new ServerRefusal(status, readRefusal(status, value));
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readRefusal(status: number, value: unknown): RefusalBody {
  const error = (value as { error?: RefusalBody } | undefined)?.error;
  if (error?.message?.vi !== undefined) return error;
  return {
    code: `http.${status}`,
    message: { vi: `Máy chủ không thực hiện được yêu cầu (mã ${status}).`, en: `The server could not do this (code ${status}).` },
  };
}
