import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { statusOfCategory } from './problem.ts';
import { findProblem, listProblems } from './problem-registry.ts';

const problems = listProblems();

function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** Letters that only Vietnamese has among the languages of this product: with a tone or letter mark, or đ. */
const vietnameseLetter = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

describe('The registry of problems', () => {
  it('holds every topic file of its folder and those below, and each code in one file only', async () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('-problems.ts'));
    expect(files.length).toBeGreaterThan(8);
    const fileOf = new Map<string, string>();
    for (const file of files) {
      const topic = (await import(new URL(file, import.meta.url).href)) as Record<string, Record<string, unknown>>;
      for (const code of Object.values(topic).flatMap((entries) => Object.keys(entries))) {
        expect(findProblem(code), `${code} of ${file} is missing in the registry`).toBeDefined();
        expect(fileOf.get(code), `${code} stands in ${file} and in another file`).toBeUndefined();
        fileOf.set(code, file);
      }
    }
    expect(fileOf.size).toBe(problems.length);
  });

  it.each(problems)('explains $code in both languages', ({ code, vi, en }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/);
    for (const text of [vi, en]) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).toMatch(/[.!?]$/);
      expect(text).not.toMatch(/\s{2}/);
      for (const name of placeholders(text)) expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
    }
    expect(vi).toMatch(vietnameseLetter);
    expect(en).not.toMatch(vietnameseLetter);
    expect(placeholders(vi)).toEqual(placeholders(en));
  });

  it.each(problems)('answers $code with a status of HTTP for refused requests', ({ code, category, status }) => {
    expect(Object.keys(statusOfCategory)).toContain(category);
    const answered = status ?? statusOfCategory[category];
    expect(answered).toBeGreaterThanOrEqual(400);
    expect(answered).toBeLessThan(600);
    // 500 is a fault of ours, never a refusal: one code says so to its reader.
    expect(answered === 500).toBe(code === 'site.fault');
  });

  it('lists each code once, in order', () => {
    const codes = problems.map((problem) => problem.code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('does not know a code that nobody registered', () => {
    expect(findProblem('form.no-such-code')).toBeUndefined();
    expect(findProblem('toString')).toBeUndefined();
  });
});
