import type { X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Server, createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { type Store, syncTables } from '@tuyen/store';
import { z } from 'zod';
import type { PostgresShelf } from '../postgres/postgres-shelf.ts';
import { settleScope } from '../postgres/settle-homes.ts';
import type { SyncAnswer } from '../protocol/exchange.ts';
import { peerTable } from '../protocol/peer-table.ts';
import { hashText } from '../postgres/hash-text.ts';
import { answerRequest } from '../session/answer-request.ts';
import { BrokenMessage, decodeRequest } from '../wire/decode-message.ts';
import { encodeMessage } from '../wire/encode-message.ts';
import { packMessage, unpackMessage } from './compress-message.ts';
import { keyFingerprint } from './self-signed.ts';
import type { SiteIdentity } from './site-identity.ts';

/** What the listener works with. */
export interface Below {
  store: Store;
  shelf: PostgresShelf;
  identity: SiteIdentity;
  /** What this site is called to others. */
  name: string;
  role: 'centre' | 'province';
  today(): string;
  log(line: string): void;
  /** Told when something came that the figures depend on. */
  changed(): void;
}

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_CONNECTIONS = 300;

class TooLong extends Error {}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Key of the machine at the other end, proved by the TLS handshake. */
function callerKey(request: IncomingMessage): Buffer | undefined {
  const shown: X509Certificate | undefined = (request.socket as TLSSocket).getPeerX509Certificate();
  return shown?.publicKey.asymmetricKeyType === 'ed25519' ? shown.publicKey.export({ type: 'spki', format: 'der' }) : undefined;
}

const refused = (code: string): SyncAnswer => ({ kind: 'refused', code, facts: {} });

async function answerSync(below: Below, id: string, body: Buffer): Promise<SyncAnswer> {
  const peer = await syncTables.findPeer(below.store.database, id);
  const request = decodeRequest(await unpackMessage(body), hashText);
  const { reply } = peerTable[peer?.direction === 'child' ? peer.state : 'unknown'][request.kind];
  if (reply !== 'answer') return refused(reply);
  await syncTables.notePeerSeen(below.store.database, peer!.key, request.kind === 'greet' ? request.speaks : undefined);
  const answer = await answerRequest(below.shelf, id, request);
  if (answer.kind === 'digests' && !answer.early) await syncTables.notePeerCompared(below.store.database, peer!.key, answer.different.length);
  if (request.kind === 'offer' || request.kind === 'mend') below.changed();
  return answer;
}

const enrolRequest = z.object({ code: z.string().regex(/^[0-9a-f]{64}$/) });

async function answerEnrol(below: Below, publicKey: Buffer, body: Buffer): Promise<object> {
  const { code } = enrolRequest.parse(JSON.parse(body.toString('utf8')));
  const id = keyFingerprint(publicKey);
  const peer = await below.store.database.transaction(async (transaction) => {
    const enrolled = await syncTables.enrolPeer(transaction, code, id, publicKey);
    if (typeof enrolled === 'string') return enrolled;
    await below.store.site.lockOwnLog(transaction);
    await settleScope(transaction, enrolled, below.today());
    return enrolled;
  });
  if (typeof peer === 'string') return refused(`sync.${peer}`);
  below.log(`Đã ghi danh ${peer.name}. / Enrolled ${peer.name}.`);
  return { kind: 'enrolled', name: below.name, role: below.role, as: { name: peer.name, role: peer.role, units: peer.units } };
}

async function answer(below: Below, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const publicKey = callerKey(request);
  if (request.method !== 'POST' || !publicKey) return void response.writeHead(404).end();
  const body = await readBody(request);
  if (request.url === '/enrol') {
    const text = JSON.stringify(await answerEnrol(below, publicKey, body));
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  }
  if (request.url !== '/sync') return void response.writeHead(404).end();
  const packed = await packMessage(encodeMessage(await answerSync(below, keyFingerprint(publicKey), body)));
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': packed.length }).end(packed);
}

/** What the caller did wrong is 400; what broke here is 500, and its reason goes to the log alone. */
function statusOf(error: unknown): number {
  if (error instanceof TooLong) return 413;
  const isTheirs = error instanceof BrokenMessage || error instanceof z.ZodError || error instanceof SyntaxError || /^(ERR__ERROR_|ERR_BUFFER_TOO_LARGE|ERR_BROTLI|Z_)/.test(String((error as { code?: unknown }).code ?? ''));
  return isTheirs ? 400 : 500;
}

/** Listens for the sites below. TLS 1.3 with the key of this site; whoever calls proves theirs in the handshake, and is known by it. */
export async function listenBelow(below: Below, host: string, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server: Server = createServer({
    key: below.identity.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: below.identity.certificate,
    requestCert: true,
    // No authority vouches for a key: the table of peers does.
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
    requestTimeout: 300_000,
    headersTimeout: 30_000,
    keepAliveTimeout: 90_000,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => {
    answer(below, request, response).catch((error: unknown) => {
      const status = statusOf(error);
      if (status === 500) below.log(`sync: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(status);
      response.end();
    });
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
