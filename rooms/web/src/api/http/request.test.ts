import { expect, test } from 'vitest';
import { apiPath } from './api-path.ts';
import { readAnswer } from './request.ts';
import { ServerRefusal, ServerUnreachable } from './server-error.ts';

function refusalOf(status: number, text: string): unknown {
  try {
    readAnswer(status, text);
  } catch (error) {
    return error;
  }
  return null;
}

test('an answer is read, also an empty one', () => {
  expect(readAnswer(200, '{"a":1}')).toEqual({ a: 1 });
  expect(readAnswer(204, '')).toBeUndefined();
});

test('a refusal keeps the server’s own sentence', () => {
  const error = refusalOf(409, JSON.stringify({ error: { code: 'record.conflict', message: { vi: 'Đã có người sửa.', en: 'Conflict.' } } }));
  expect(error).toBeInstanceOf(ServerRefusal);
  expect((error as ServerRefusal).body.message.vi).toBe('Đã có người sửa.');
});

test('a refusal without a sentence still gets one', () => {
  const error = refusalOf(500, '<html>');
  expect(error).toBeInstanceOf(ServerRefusal);
  expect((error as ServerRefusal).body.message.vi).toContain('500');
});

test('a proxy that finds no server behind it counts as no answer', () => {
  expect(refusalOf(502, '<html>Bad gateway</html>')).toBeInstanceOf(ServerUnreachable);
});

test('addresses are escaped and leave out what is not asked', () => {
  expect(apiPath(['units'], { at: '2026-11-22', q: 'hà khánh', code: undefined, parent: '' })).toBe('/api/units?at=2026-11-22&q=h%C3%A0%20kh%C3%A1nh');
  expect(apiPath(['plans', 'a/b'])).toBe('/api/plans/a%2Fb');
});
