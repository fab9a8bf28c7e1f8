import { type Duration, parseDuration } from '../schedule/duration.ts';
import { type SerialDay, serialDay } from '../schedule/serial-day.ts';

/** A part of CDSi's supporting data: XML turned into JSON, where one child is a value and several are a list. */
export type CdsiNode = Readonly<Record<string, unknown>>;

/** The supporting data say something the reader does not understand. */
export class CdsiFault extends Error {}

const isNode = (value: unknown): value is CdsiNode => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The children of a name, however many. */
export function childrenOf(node: CdsiNode | undefined, name: string): CdsiNode[] {
  const value = node?.[name];
  const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return list.filter(isNode);
}

export const childOf = (node: CdsiNode | undefined, name: string): CdsiNode | undefined => childrenOf(node, name)[0];

/** The texts of a name, however many; those that say nothing are left out. */
export function textsOf(node: CdsiNode, name: string): string[] {
  const value = node[name];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item).trim()] : [])).filter((text) => text !== '' && text.toLowerCase() !== 'n/a');
}

export const textOf = (node: CdsiNode | undefined, name: string): string | undefined => (node === undefined ? undefined : textsOf(node, name)[0]);

/** `01;09; 20` → 01, 09, 20. */
export const codesOf = (node: CdsiNode, name: string): ReadonlySet<string> => new Set(textsOf(node, name).flatMap((text) => text.split(/[;,]/).map((code) => code.trim()).filter((code) => code !== '')));

/** A duration; equal texts give one object. */
export function durationOf(node: CdsiNode | undefined, name: string): Duration | undefined {
  const text = textOf(node, name);
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  if (duration === null) throw new CdsiFault(`${name}: ${text}`);
  return duration;
}

/** A day written `20090806` or `01/31/1957`; `otherwise` where none is. */
export function dayOf(node: CdsiNode, name: string, otherwise: SerialDay): SerialDay {
  const text = textOf(node, name);
  if (text === undefined) return otherwise;
  const parts = /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})$/.exec(text) ?? /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/.exec(text);
  if (!parts?.groups) throw new CdsiFault(`${name}: ${text}`);
  const { y, m, d } = parts.groups;
  return serialDay(`${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`);
}

export const isYes = (node: CdsiNode | undefined, name: string): boolean => /^y/i.test(textOf(node, name) ?? '');
