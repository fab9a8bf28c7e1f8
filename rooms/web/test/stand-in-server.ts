import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { builtWebFolder } from '../src/index.ts';
import { answerApi } from './stand-in-api.ts';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Stricter than a browser asks: no inline style, no inline script, nothing from elsewhere. The pages must live with it. */
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A server for the tests of the pages: the built app, and canned answers of the contract. */
export interface StandIn {
  origin: string;
  /** Every request to the API, in order: `POST /api/records`, with its body. */
  requests: { line: string; body: string }[];
  /** What a test may change: whether anything answers, whether somebody is signed in. */
  state: { reachable: boolean; signedIn: boolean };
  close(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const requests: StandIn['requests'] = [];
  const state = { reachable: true, signedIn: false };
  const server = createServer((request, response) => {
    answer(request, response, requests, state).catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    state,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, requests: StandIn['requests'], state: StandIn['state']): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  if (!url.pathname.startsWith('/api/')) return sendFile(url.pathname, response);
  const body = await readBody(request);
  requests.push({ line: `${request.method ?? 'GET'} ${url.pathname}${url.search}`, body });
  if (!state.reachable) {
    request.socket.destroy();
    return;
  }
  const { status, value } = answerApi(request.method ?? 'GET', url, body, state);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const wanted = /^\/[\w./-]+\.\w+$/.test(path) && !path.includes('..') ? path : '/index.html';
  const content = await readFile(new URL(`.${wanted}`, builtWebFolder)).catch(() => null);
  response.writeHead(content === null ? 404 : 200, { 'content-type': kinds[extname(wanted)] ?? 'application/octet-stream', 'content-security-policy': contentPolicy, 'cache-control': 'no-cache' });
  response.end(content ?? '');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
