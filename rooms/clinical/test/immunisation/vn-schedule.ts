import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileSchedule } from '../../src/immunisation/content/compile-schedule.ts';
import type { ScheduleContent, VaccineContent } from '../../src/immunisation/content/schedule-content.ts';
import type { FullyImmunisedRule } from '../../src/immunisation/schedule/fully-immunised-rule.ts';
import type { Schedule } from '../../src/immunisation/schedule/schedule.ts';

/** Text of a file of the content folder. */
export const contentText = (path: string): string => readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8');

export const vnContent = parse(contentText('immunisation/vn-epi.yaml')) as ScheduleContent;
export const vnVaccines = parse(contentText('immunisation/vaccines.yaml')) as VaccineContent[];
export const vnRules = parse(contentText('immunisation/fully-immunised.yaml')) as FullyImmunisedRule[];

/** The Vietnamese schedule in a version. */
export const vnSchedule = (version: string): Schedule => compileSchedule({ schedule: vnContent, vaccines: vnVaccines }, version);
