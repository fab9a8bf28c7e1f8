import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPrescription } from '../src/drugs/check-prescription.ts';
import type { DrugPatient, PrescriptionLine } from '../src/drugs/prescribed-drug.ts';
import { readDose } from '../src/drugs/read-dose.ts';
import { readDrugBook } from './read-drug-book.ts';

const book = readDrugBook();
const patient: DrugPatient = { date: '2026-11-01', ageYears: 40, ageDays: null, sex: 'female', weightKg: 55, pregnant: false, trimester: null, breastfeeding: false, allergies: [] };
const line = (given: Partial<PrescriptionLine>): PrescriptionLine => ({ name: null, ingredient: null, atc: null, strength: null, dose: null, timesPerDay: null, dailyMg: null, route: null, ...given });
const check = (names: (string | Partial<PrescriptionLine>)[], given: Partial<DrugPatient> = {}) => checkPrescription(names.map((each) => line(typeof each === 'string' ? { name: each } : each)), { ...patient, ...given }, book);
const codes = (...rest: Parameters<typeof check>): string[] => check(...rest).map(({ code, severity, rule }) => `${code} ${severity}${rule === undefined ? '' : ` ${rule}`}`);

describe('one substance twice', () => {
  it.each([
    [['Panadol 500mg', 'Hapacol 250'], ['duplicate-ingredient error']],
    [['Amoxicilin 500mg', 'Augmentin 625mg'], ['duplicate-ingredient error']],
    [['PARACETAMOL 500 mg', { atc: 'N02BE01' }], ['duplicate-ingredient error']],
    [['Ibuprofen 400mg', 'Diclofenac 50mg'], ['duplicate-class error two-nsaids']],
    [['Enalapril 5mg', 'Amlodipin 5mg', 'Metformin 500mg'], []],
  ])('%j', (names, found) => {
    expect(codes(names)).toEqual(found);
  });

  it('may be meant by another route', () => {
    expect(codes([{ name: 'Salbutamol 2mg', route: 'uống' }, { name: 'Salbutamol khí dung', route: 'khí dung' }])).toEqual(['duplicate-ingredient information']);
  });
});

describe('allergies', () => {
  it.each([
    ['Augmentin', 'Amoxicilin 500mg', 'allergy error'],
    ['penicilin', 'Amoxicilin 500mg', 'allergy-class error penicillin-group'],
    ['kháng sinh nhóm penicillin', 'Ampicilin 1g', 'allergy-class error penicillin-group'],
    ['Amoxicillin', 'Cefalexin 500mg', 'allergy-cross warning beta-lactam-cross'],
    ['cephalosporin', 'Amoxicilin', 'allergy-cross warning beta-lactam-cross'],
    ['Aspirin', 'Ibuprofen 200mg', 'allergy-class error nsaid-group'],
    ['Biseptol', 'Sulfadiazin', 'allergy-class error sulfonamide-group'],
    ['ức chế men chuyển', 'Enalapril 5mg', 'allergy-class error'],
    ['Paracetamol', 'Efferalgan 500', 'allergy error'],
    ['tôm', 'Paracetamol', 'allergy-unknown information'],
  ])('to %s: %s', (allergy, name, found) => {
    expect(codes([name], { allergies: [allergy] })).toEqual([found]);
  });

  it('do not touch what is not related', () => {
    expect(codes(['Paracetamol 500mg', 'Azithromycin 250mg'], { allergies: ['penicilin'] })).toEqual([]);
  });
});

describe('age', () => {
  it.each([
    ['Codein phosphat', { ageYears: 11 }, ['age error codeine-under-12']],
    ['Codein phosphat', { ageYears: 12 }, []],
    ['Aspirin 81mg', { ageYears: 15 }, ['age error aspirin-under-16']],
    ['Doxycyclin 100mg', { ageYears: 7 }, ['age error tetracycline-under-8']],
    ['Ciprofloxacin 500mg', { ageYears: 17 }, ['age warning quinolone-under-18']],
    ['Loperamid 2mg', { ageYears: 3 }, ['age error loperamide-under-6']],
    ['Ibuprofen', { ageYears: 0, ageDays: 80 }, ['age error ibuprofen-under-3-months']],
    ['Ibuprofen', { ageYears: 0, ageDays: 120 }, []],
    ['Diazepam 5mg', { ageYears: 70 }, ['age warning benzodiazepine-elder']],
    ['Aspirin 81mg', { ageYears: null }, ['age-unknown information']],
  ])('%s at %j', (name, given, found) => {
    expect(codes([name], given)).toEqual(found);
  });
});

describe('pregnancy and breast-feeding', () => {
  it.each([
    ['Enalapril 5mg', { pregnant: true }, ['pregnancy error ace-inhibitor-pregnancy']],
    ['Ibuprofen 400mg', { pregnant: true, trimester: 3 }, ['pregnancy error nsaid-third-trimester']],
    ['Ibuprofen 400mg', { pregnant: true, trimester: 2 }, ['pregnancy warning nsaid-pregnancy']],
    ['Ibuprofen 400mg', { pregnant: true }, ['pregnancy error nsaid-third-trimester']],
    ['Albendazol 400mg', { pregnant: true, trimester: 2 }, []],
    ['Methyldopa 250mg', { pregnant: true }, []],
    ['Terpin codein', { breastfeeding: true }, ['breastfeeding error codeine-breastfeeding']],
    ['Paracetamol 500mg', { breastfeeding: true, pregnant: false }, []],
    ['Paracetamol 500mg', { sex: 'male', pregnant: true }, ['patient-contradictory error']],
  ] as const)('%s for %j', (name, given, found) => {
    expect(codes([name], given)).toEqual(found);
  });
});

describe('doses', () => {
  it.each([
    [{ dose: '500 mg', timesPerDay: 3 }, 500, 1500],
    [{ dose: '0,5g', timesPerDay: 2 }, 500, 1000],
    [{ strength: '250mg', dose: '2 gói', timesPerDay: 4 }, 500, 2000],
    [{ strength: '500mg', dose: '1/2 viên', timesPerDay: 2 }, 250, 500],
    [{ strength: '250 mg/5 ml', dose: '7,5 ml', timesPerDay: 2 }, 375, 750],
    [{ strength: '875/125 mg', dose: '1 viên', timesPerDay: 2 }, 875, 1750],
    [{ name: 'Paracetamol 500mg', dose: '2', timesPerDay: 4 }, 1000, 4000],
    [{ dose: '150', timesPerDay: 4 }, 150, 600],
    [{ dose: '2 viên', timesPerDay: 4 }, null, null],
    [{ dailyMg: 900 }, null, 900],
  ])('are read: %j', (given, singleMg, dailyMg) => {
    expect(readDose(line(given))).toEqual({ singleMg, dailyMg });
  });

  it.each([
    [{ name: 'Paracetamol', strength: '250mg', dose: '1 gói', timesPerDay: 4 }, { ageYears: 5, weightKg: 17 }, []],
    [{ name: 'Paracetamol', strength: '500mg', dose: '1 viên', timesPerDay: 4 }, { ageYears: 5, weightKg: 17 }, ['dose-single error paracetamol-child', 'dose-daily error paracetamol-child']],
    [{ name: 'Paracetamol', strength: '500mg', dose: '2 viên', timesPerDay: 6 }, {}, ['dose-daily error paracetamol-adult']],
    [{ name: 'Ibuprofen', dose: '200 mg', timesPerDay: 3 }, { ageYears: 5, weightKg: null }, ['weight-unknown warning']],
    [{ name: 'Amlodipin', strength: '10mg', dose: '2 viên', timesPerDay: 1 }, {}, ['dose-daily error amlodipine-adult']],
    [{ name: 'Amlodipin', strength: '10mg', dose: '1 viên', timesPerDay: 1 }, { weightKg: 600 }, ['weight-impossible error']],
  ])('are compared with the most that is allowed: %j', (item, given, found) => {
    expect(codes([item], given)).toEqual(found);
  });
});

describe('interactions', () => {
  it.each([
    ['Isosorbid dinitrat', 'Sildenafil', 'error nitrate-sildenafil'],
    ['Enalapril', 'Losartan', 'error ace-arb'],
    ['Clarithromycin 500mg', 'Simvastatin 20mg', 'error statin-macrolide'],
    ['Sắt (II) sulfat', 'Ciprofloxacin', 'warning quinolone-cation'],
    ['Salbutamol', 'Propranolol', 'error beta-beta-agonist'],
    ['Tramadol', 'Fluoxetin', 'warning serotonergic'],
    ['Warfarin', 'Diclofenac', 'error anticoagulant-nsaid'],
  ])('%s with %s', (first, second, found) => {
    expect(codes([first, second])).toContain(`interaction ${found}`);
  });
});

it('a drug nobody knows is said, since it could not be checked', () => {
  expect(check(['Thuốc nam gia truyền'])).toMatchObject([{ code: 'drug-unknown', drug: 'Thuốc nam gia truyền' }]);
});

it('the gravest comes first, and every finding has its words and source', () => {
  fc.assert(
    fc.property(fc.subarray([...book.byId.keys()], { maxLength: 6 }), fc.integer({ min: 0, max: 90 }), (ids, ageYears) => {
      const found = check(ids.map((id) => ({ ingredient: id })), { ageYears, pregnant: ageYears > 15 && ageYears < 50, allergies: ['penicilin'] });
      const order = found.map(({ severity }) => ['error', 'warning', 'information'].indexOf(severity));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { vi, en, source } of found) expect([vi, en, source].every((words) => words.length > 0)).toBe(true);
    }),
  );
});

it('the order of the lines changes nothing but the order of findings', () => {
  const seen = (names: string[]): string[] => check(names).map(({ code, rule }) => `${code} ${rule ?? ''}`).sort();
  const names = ['Aspirin 81mg', 'Ibuprofen 400mg', 'Enalapril 5mg', 'Spironolacton 25mg', 'Prednisolon 5mg'];
  expect(seen([...names].reverse())).toEqual(seen(names));
});
