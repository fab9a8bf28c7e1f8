import type { TestSite } from '../test-site.ts';
import type { Known, World } from './world.ts';

export interface Door {
  method: 'GET' | 'POST';
  /** The route's pattern, as the server has it. */
  route: string;
  url: string;
  body?: unknown;
}

/** What a parameter of a route's pattern may stand for in this world. A new name is described here. */
function valuesOf(site: TestSite, world: World, route: string): Record<string, (record: Known) => string> {
  const first = site.store.content;
  return {
    id: (record) => (route.includes('/plans/') ? first.plans[0]!.plan : route.includes('/indicators/') ? 'visits' : route.includes('/reports/') ? 'monthly-station' : record.subject.id),
    subjectId: (record) => record.subject.id,
    personId: (record) => record.subject.id,
    recordId: (record) => record.id,
    form: () => 'visit',
    system: () => 'icd10-vn',
    part: () => 'drugs',
    programme: () => 'immunisation',
    indicator: () => 'visits',
    target: () => first.plans[0]!.targets.find(({ value }) => value !== undefined)!.id,
    province: () => '12',
    unit: () => world.accounts[0]!.post.unit.id,
  };
}

/** Questions a route of the GET kind needs beside its path. */
function queriesOf(route: string, world: World): string[] {
  const units = [...new Set(world.records.map((record) => record.unit.id))];
  if (route === '/api/cases' || route === '/api/cases/export') return ['?from=2020-01-01&to=2026-12-31'];
  if (route.endsWith('/series')) return units.map((unit) => `?unit=${unit}&from=2026-01&to=2026-03`);
  if (route.endsWith('/areas')) return ['?unit=03390&period=2026', '?unit=12&period=2026'];
  if (route === '/api/population') return units.map((unit) => `?unit=${unit}`);
  if (route.endsWith('/explain')) return units.map((unit) => `?unit=${unit}&period=2026`);
  if (route.endsWith('/paper')) return ['?unit=03390&period=2026-09&format=xlsx'];
  if (route.startsWith('/api/reports/:id')) return [`?unit=03390&period=2026-09`];
  if (route === '/api/units') return ['?code=03390'];
  return [''];
}

/** Bodies of the routes that read by POST. */
const bodies: Readonly<Record<string, (world: World) => unknown[]>> = {
  '/api/persons/likely': () => [{ name: 'Thu Dau here', birthDate: '1990-03-05', sex: 'female' }, { name: 'Thử Dấu', birthDate: '1990' }],
  '/api/persons/search': (world) => [{ text: 'thu dau', limit: 50 }, ...world.records.filter(({ form }) => form === 'insurance-card').map(({ marks }) => ({ text: marks[0] }))],
};

/** Routes that change something and answer with nothing of a person: who may use them is tested elsewhere. */
const ACCOUNT_ACTS = ['password', 'close', 'reopen', 'end-sessions', 'drop-second-factor'];
const writing = new Set([
  ...ACCOUNT_ACTS.map((act) => `POST /api/accounts/:account/${act}`),
  'POST /api/accounts',
  'POST /api/unit-changes', 'POST /api/unit-changes/preview', 'POST /api/unit-changes/:key/undo',
  'POST /api/break-glass',
  'POST /api/account/password',
  'DELETE /api/account/sessions',
  'POST /api/account/second-factor',
  'POST /api/account/second-factor/confirm',
  'DELETE /api/account/second-factor',
  'POST /api/session', 'DELETE /api/session', 'POST /api/records', 'POST /api/conflicts/:subjectId/:rootId', 'POST /api/reports/:id/life', 'POST /api/imports', 'POST /api/imports/preview', 'POST /api/imports/:id/retry']);

/**
 * Every way to ask the routes of the server about this world: a route with parameters once for each record.
 * @returns the doors, and the routes nobody has described
 */
export function listDoors(site: TestSite, world: World): { doors: Door[]; undescribed: string[] } {
  // Every subject by its person and by visits of each kind of door: the tables behind are held against the rules record by record.
  const asked = world.records.filter(({ form, compartment }) => form === 'person' || (form === 'visit' && (compartment === null || compartment === 'hiv' || compartment === 'abortion')));
  const doors = new Map<string, Door>();
  const undescribed: string[] = [];
  for (const { method, url: route } of site.routes) {
    const name = `${method} ${route}`;
    if (!route.startsWith('/api/') || method === 'HEAD' || method === 'OPTIONS' || writing.has(name)) continue;
    const names = [...route.matchAll(/:(\w+)/g)].map((match) => match[1]!);
    const values = valuesOf(site, world, route);
    const posts = bodies[route]?.(world);
    if ((method !== 'GET' && !(method === 'POST' && posts)) || names.some((parameter) => !values[parameter])) {
      undescribed.push(name);
      continue;
    }
    for (const record of names.length === 0 ? asked.slice(0, 1) : asked) {
      const path = names.reduce((text, parameter) => text.replace(`:${parameter}`, values[parameter]!(record)), route);
      if (method === 'POST') for (const body of posts!) doors.set(`${path} ${JSON.stringify(body)}`, { method, route, url: path, body });
      else for (const query of queriesOf(route, world)) doors.set(path + query, { method: 'GET', route, url: path + query });
    }
  }
  return { doors: [...doors.values()], undescribed };
}
