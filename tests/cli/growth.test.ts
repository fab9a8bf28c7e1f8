import { describe, expect, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';

const rowsOf = (out: string): Record<string, string>[] => {
  const [header = '', ...lines] = out.trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [header.split(',')[place]!, cell])));
};

describe('tuyen growth', () => {
  it('answers a table of children with the columns of WHO’s program, keeping those that came', async () => {
    const { code, out, said } = await runTuyen(['growth'], { input: 'id,sex,age,weight,lenhei,measure,headc,armc,oedema\nx,2,731,11.5,86.5,l,,,n\ny,M,270,8,70,H,,,N\n' });
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out.split('\n')[0]).toBe('id,sex,age,weight,lenhei,measure,headc,armc,oedema,clenhei,cmeasure,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac');
    expect(rowsOf(out)).toMatchObject([
      { id: 'x', clenhei: '85.8', cmeasure: 'l', zlen: '0.02', flen: '0', zwei: '0.01', zwfl: '-0.09', zbmi: '-0.05', zhc: '' },
      { id: 'y', sex: 'M', clenhei: '70', cmeasure: '', zlen: '-0.8', zwei: '-0.94', zwfl: '-0.63' },
    ]);
  });

  it('takes pupils with --reference who2007', async () => {
    const { code, out } = await runTuyen(['growth', '--reference', 'who2007'], { input: 'sex,ageInMonths,heightCm,weightKg,oedema\n2,120.76,116.5,28.7,n\nf,120,116.5,28.7,y\n' });
    expect(code).toBe(0);
    expect(rowsOf(out)).toMatchObject([{ cbmi: '21.146089', zhfa: '-3.51', zwfa: '', zbfa: '1.63', fbfa: '0' }, { zwfa: '', zbfa: '', fbfa: '' }]);
  });

  it('reads what Vietnamese Excel writes: semicolons, decimal commas, a mark at the beginning', async () => {
    const { out } = await runTuyen(['growth'], { input: '\uFEFFsex;age;weight;lenhei;measure\r\nnữ;0;3,2;49,1;l\r\n' });
    expect(rowsOf(out.replace('"3,2"', '3.2').replace('"49,1"', '49.1'))).toMatchObject([{ zlen: '-0.03', zwei: '-0.07' }]);
  });

  it('tells of 600 kg and of a sex it cannot read by line, goes on, and ends with 1', async () => {
    const { code, out, said } = await runTuyen(['growth'], { input: 'sex,age,weight,lenhei,measure\n1,731,600,86,h\n3,731,12,86,h\n1,731,12,86,h\n' });
    expect(code).toBe(1);
    expect(rowsOf(out)).toHaveLength(3);
    expect(said).toMatch(/^dòng 2: growth\.measure-impossible/m);
    expect(said).toMatch(/^dòng 3: growth\.value-unreadable/m);
    expect(said).not.toMatch(/dòng 4/);
  });

  it('names grades and centiles when asked', async () => {
    const { out } = await runTuyen(['growth', '--grade', '--at', '2026-11-01'], { input: 'sex,age,weight,lenhei,measure,armc\n1,400,7.4,76,l,11.2\n' });
    expect(rowsOf(out)).toMatchObject([{ gwei: 'underweight', gwfl: 'severely-wasted', glen: 'normal', garmc: 'severe-acute-malnutrition' }]);
  });

  it('refuses a table without the age', async () => {
    const { code, out, said } = await runTuyen(['growth'], { input: 'sex,weight\n1,12\n' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('growth.column-missing');
  });

  it('prints the lines of a chart', async () => {
    const { code, out } = await runTuyen(['growth', 'curves', 'weight-for-age', 'female', '--lines=-2,0,2', '--step', '365']);
    expect(code).toBe(0);
    expect(rowsOf(out)[0]).toEqual({ at: '0', 'z-2': '2.3947', z0: '3.2322', z2: '4.2304' });
  });
});
