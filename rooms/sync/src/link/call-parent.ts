import type { X509Certificate } from 'node:crypto';
import { Agent, request as httpsRequest } from 'node:https';
import { connect } from 'node:tls';
import { Refusal } from '@tuyen/records';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import { hashText } from '../postgres/hash-text.ts';
import { Unanswered } from '../session/run-session.ts';
import { BrokenMessage, decodeAnswer } from '../wire/decode-message.ts';
import { encodeMessage } from '../wire/encode-message.ts';
import { packMessage, unpackMessage } from './compress-message.ts';
import { keyFingerprint } from './self-signed.ts';
import type { SiteIdentity } from './site-identity.ts';

/** Nothing heard for so long: the line is gone. */
const PATIENCE_MS = 60_000;
const MOST_ANSWER_BYTES = 16 * 1024 * 1024;

/** The parent's certificate as it shows it, checked against a fingerprint or its beginning. @throws Refusal `sync.parent-unreachable`, `sync.parent-other-key` */
export function fetchCertificate(address: URL, fingerprint: string): Promise<{ certificate: string; publicKey: Buffer }> {
  return new Promise((resolve, reject) => {
    // Whom we speak to is checked below, by its key; there is no authority to ask.
    const socket = connect({ host: address.hostname, port: Number(address.port || 8443), rejectUnauthorized: false, minVersion: 'TLSv1.3', timeout: 15_000 }, () => {
      const shown: X509Certificate | undefined = socket.getPeerX509Certificate();
      socket.destroy();
      const publicKey = shown?.publicKey.export({ type: 'spki', format: 'der' });
      if (shown && publicKey && keyFingerprint(publicKey).startsWith(fingerprint)) resolve({ certificate: shown.toString(), publicKey });
      else reject(new Refusal('sync.parent-other-key', { address: address.host }));
    });
    socket.once('error', (cause) => reject(new Refusal('sync.parent-unreachable', { address: address.host }, [], { cause })));
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
  });
}

/** A line to the parent: one TLS connection kept for the session, both sides known by their pinned keys. */
export interface ParentLine {
  post(path: string, body: Uint8Array): Promise<{ status: number; body: Buffer }>;
  close(): void;
}

export function openParentLine(address: URL, certificate: string, identity: SiteIdentity): ParentLine {
  const line = new Agent({ keepAlive: true, maxSockets: 1 });
  const key = identity.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    close: () => line.destroy(),
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const lost = (cause: unknown): void => reject(new Unanswered('no answer', { cause }));
        const request = httpsRequest(
          // The pinned certificate is the only authority; the name in it means nothing.
          { agent: line, host: address.hostname, port: Number(address.port || 8443), path, method: 'POST', ca: certificate, checkServerIdentity: () => undefined, key, cert: identity.certificate, minVersion: 'TLSv1.3', timeout: PATIENCE_MS, headers: { 'content-type': 'application/octet-stream', 'content-length': body.length } },
          (response) => {
            const chunks: Buffer[] = [];
            let length = 0;
            response.on('data', (chunk: Buffer) => {
              length += chunk.length;
              if (length > MOST_ANSWER_BYTES) response.destroy(new Error('too long an answer'));
              else chunks.push(chunk);
            });
            response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
            response.on('error', lost);
            response.on('aborted', () => lost(undefined));
          },
        );
        request.on('error', lost);
        request.on('timeout', () => request.destroy(new Error('no answer')));
        request.end(body);
      }),
  };
}

/** Sends one request of the protocol over a line. @throws Unanswered when no whole answer came */
export async function callParent(line: ParentLine, request: SyncRequest): Promise<{ answer: SyncAnswer; elapsedMs: number }> {
  const started = performance.now();
  const { status, body } = await line.post('/sync', await packMessage(encodeMessage(request)));
  if (status !== 200) throw new Unanswered(`answered ${status}`);
  try {
    return { answer: decodeAnswer(await unpackMessage(body), hashText), elapsedMs: performance.now() - started };
  } catch (cause) {
    if (cause instanceof BrokenMessage) throw new Unanswered('an answer that is none', { cause });
    throw new Unanswered('an answer that cannot be unpacked', { cause });
  }
}
