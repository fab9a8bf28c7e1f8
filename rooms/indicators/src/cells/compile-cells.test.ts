import { describe, expect, it } from 'vitest';
import { SAMPLE_SHAPES, sampleIndicator } from '../../test/sample-shapes.ts';
import { compileExplain } from '../explain/compile-explain.ts';
import { compileCells, compileGroups } from './compile-cells.ts';

const visits = sampleIndicator({ numerator: { register: 'visit', where: "kind == 'outpatient'", count: 'rows', time: 'during' } });
const coverage = sampleIndicator({
  value: 'percent',
  place: 'residence',
  numerator: { register: 'visit', count: 'subjects', time: 'during', months: 12 },
  denominator: { register: 'person', count: 'subjects', time: 'at-end' },
});

describe('the statements of an indicator', () => {
  it('count rows where they were recorded', () => {
    const sql = compileCells(visits, SAMPLE_SHAPES)?.sql;
    expect(sql).toContain(
      [
        '        SELECT r.subject_id, r.record_id, r."at_date" AS at, r.unit_key AS unit_key',
        '        FROM "visit" AS r',
        '        LEFT JOIN "person" AS s ON s.subject_id = r.subject_id',
        '        WHERE r."at_date" BETWEEN $1::date AND $2::date',
        `          AND (r."kind" = 'outpatient')`,
      ].join('\n'),
    );
  });

  it('count persons where they lived: permanent residence first, then the newest', () => {
    const sql = compileGroups(coverage, SAMPLE_SHAPES)?.sql;
    expect(sql).toContain('SELECT DISTINCT ON (r.subject_id, r.record_id) r.subject_id');
    expect(sql).toContain('JOIN "residence" AS home ON home.subject_id = r.subject_id');
    expect(sql).toContain('r."at_date" BETWEEN ($2::date + 1 - make_interval(months => 12))::date AND $2::date');
    expect(sql).toContain(`ORDER BY r.subject_id, r.record_id, home."kind" = 'permanent' DESC, home."from" DESC, home.record_id DESC`);
    expect(sql).toContain('(r."death_date" IS NULL OR r."death_date" > $2::date)');
  });

  it('need nothing a cluster cannot run: no common table expression, no grouping set, joins on the subject or on units only', () => {
    for (const statement of [compileCells(visits, SAMPLE_SHAPES), compileGroups(coverage, SAMPLE_SHAPES), compileExplain(coverage, 'complement', SAMPLE_SHAPES)]) {
      expect(statement?.sql).not.toMatch(/\bWITH\b|GROUPING|ROLLUP|CUBE|RECURSIVE/);
      for (const [, on] of (statement?.sql ?? '').matchAll(/\bJOIN "\w+" AS \w+ ON (.*)/g)) expect(on).toMatch(/^\w+\.subject_id = r\.subject_id$/);
    }
  });

  it('say what their parameters are', () => {
    expect(compileCells(visits, SAMPLE_SHAPES)?.parameters).toEqual(['from', 'to', 'units']);
    expect(compileGroups(visits, SAMPLE_SHAPES)?.parameters).toEqual(['from', 'to', 'units', 'groups']);
    expect(compileExplain(visits, 'numerator', SAMPLE_SHAPES)?.parameters).toEqual(['from', 'to', 'units', 'limit', 'afterAt', 'afterId']);
  });

  it('are the same text for the same definition, so that plans and caches can be kept by it', () => {
    expect(compileCells(coverage, SAMPLE_SHAPES)).toEqual(compileCells(structuredClone(coverage), SAMPLE_SHAPES));
  });

  it('do not exist for a figure that is only handed in, nor for a side that is not there', () => {
    const reported = sampleIndicator({});
    expect(compileCells(reported, SAMPLE_SHAPES)).toBeNull();
    expect(compileGroups(reported, SAMPLE_SHAPES)).toBeNull();
    expect(compileExplain(reported, 'numerator', SAMPLE_SHAPES)).toBeNull();
    expect(compileExplain(visits, 'denominator', SAMPLE_SHAPES)).toBeNull();
    expect(compileExplain(visits, 'complement', SAMPLE_SHAPES)).toBeNull();
  });
});
