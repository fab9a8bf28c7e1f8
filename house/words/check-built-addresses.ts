import type { Inspection, Wrong } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { listAddresses } from './check-addresses.ts';

/** Servers from which pages of others are put together. Libraries name documentation in their messages; that is allowed, loading is not. */
const deliverers = /(?:https?:)?\/\/[\w.-]*(?:jsdelivr\.net|unpkg\.com|cdnjs\.|cloudflare\.com|googleapis\.com|gstatic\.com|googletagmanager\.com|google-analytics\.com|esm\.sh|skypack\.dev|bootstrapcdn\.com|fontawesome\.com|sentry\.io|plausible\.io|openstreetmap\.org|mapbox\.com)[^\s"'`)]*/gi;

/** Code that loads from an address written out: `fetch("https://…")`, `import("https://…")`, `new WebSocket("wss://…")`. */
const loading = /(?:fetch|import|importScripts|Worker|WebSocket|EventSource|sendBeacon)\s*\(\s*["'`](?:https?|wss?):\/\/[^"'`]+/gi;

/** The built web app: pages and style sheets name no other origin, scripts load from none. Takes the files of `dist` by their paths. */
export function checkBuiltAddresses(built: Tree): Inspection {
  const wrongs: Wrong[] = [];
  let looked = 0;
  for (const [path, text] of built) {
    const isScript = /\.m?js$/.test(path);
    if (!isScript && !/\.(html|css|webmanifest)$/.test(path)) continue;
    looked += 1;
    const found = isScript ? [...text.matchAll(deliverers), ...text.matchAll(loading)].map((match) => match[0]) : listAddresses(text).map((each) => each.found);
    wrongs.push(...found.map((what) => ({ path, says: `${what}: the web app speaks to its own server only` })));
  }
  return { looked, wrongs };
}
