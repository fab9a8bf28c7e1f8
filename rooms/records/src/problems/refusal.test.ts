import { describe, expect, it } from 'vitest';
import type { ProblemCode } from './problem-registry.ts';
import { Refusal } from './refusal.ts';

describe('A refusal', () => {
  it('carries its code, facts, findings and the status of its category', () => {
    const finding = { code: 'form.required', severity: 'error', field: 'name' } as const;
    const refusal = new Refusal('form.unknown-form', { form: 'visit' }, [finding]);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({ code: 'form.unknown-form', category: 'not-found', status: 404, facts: { form: 'visit' }, findings: [finding] });
  });

  it('takes the status of its own where the registry gives one', () => {
    expect(new Refusal('session.required').status).toBe(401);
    expect(new Refusal('record.invalid', { count: 1 }).status).toBe(422);
  });

  it('keeps facts out of its message, so that a log line holds the code alone', () => {
    expect(new Refusal('plan.unknown', { plan: 'secret' }).message).toBe('plan.unknown');
  });

  it('keeps the cause', () => {
    const cause = new Error('connection lost');
    expect(new Refusal('database.unavailable', {}, [], { cause }).cause).toBe(cause);
  });

  it('cannot be made with a code that is not registered', () => {
    expect(() => new Refusal('form.no-such-code' as ProblemCode)).toThrow('not registered');
  });
});
