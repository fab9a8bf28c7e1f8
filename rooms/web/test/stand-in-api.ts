import type { RefusalBody } from '@tuyen/contract';
import { foldVietnamese } from '@tuyen/records';
import { dueList } from './canned/due.ts';
import { forms } from './canned/forms.ts';
import { importAnswer, imports, mappingAnswer } from './canned/imports.ts';
import { communes, explanation, ownUnit, plan, report, reportBriefs, reportLife, villages } from './canned/measures.ts';
import { people, personAnswer, recordAnswer, session, station, today } from './canned/people.ts';

export interface CannedAnswer {
  status: number;
  value: unknown;
}

const icd = [
  { code: 'J06.9', display: 'Nhiễm trùng đường hô hấp trên cấp, không xác định', displayEn: 'Acute upper respiratory infection, unspecified', note: null },
  { code: 'J20', display: 'Viêm phế quản cấp', displayEn: 'Acute bronchitis', note: 'Có mã con 4 ký tự' },
  { code: 'I10', display: 'Bệnh lý tăng huyết áp', displayEn: 'Essential hypertension', note: null },
];

const ok = (value: unknown): CannedAnswer => ({ status: 200, value });
const refuse = (status: number, body: RefusalBody): CannedAnswer => ({ status, value: { error: body } });
const matches = (text: string, asked: string) => foldVietnamese(text).includes(foldVietnamese(asked));

/** One answer of the contract, by method and path. */
export function answerApi(method: string, url: URL, body: string, state: { signedIn: boolean }): CannedAnswer {
  const [, , first = '', second = '', third = ''] = url.pathname.split('/');
  if (first === 'session') return answerSession(method, body, state);
  if (!state.signedIn) return refuse(401, { code: 'session.missing', message: { vi: 'Chưa đăng nhập.', en: 'Not signed in.' } });
  switch (first) {
    case 'today':
      return ok(today);
    case 'persons':
      if (second === 'likely') return ok({ likely: [] });
      return second === 'search' ? searchPersons(body) : findPerson(second);
    case 'due':
      return ok(dueList);
    case 'records':
      return method === 'POST' ? saveRecord(body) : ok({ ...recordAnswer, recordId: third });
    case 'forms':
      return forms[second] === undefined ? refuse(404, { code: 'form.unknown', message: { vi: 'Không có mẫu phiếu này.', en: 'There is no such form.' } }) : ok(forms[second]);
    case 'terms':
      return ok({ terms: icd.filter((term) => matches(`${term.code} ${term.code.replace('.', '')} ${term.display}`, url.searchParams.get('q') ?? '')) });
    case 'units':
      return answerUnits(url);
    case 'imports':
      return answerImports(method, second, third);
    case 'plans':
      return ok(second === '' ? [plan] : { ...plan, period: url.searchParams.get('period') ?? plan.period });
    case 'indicators':
      return ok({ ...explanation, persons: url.searchParams.get('side') === 'complement' ? explanation.persons.slice(1) : explanation.persons });
    case 'reports':
      if (third === 'life') return ok(reportLife);
      return ok(second === '' ? reportBriefs : report);
    default:
      return refuse(404, { code: 'route.unknown', message: { vi: 'Không có đường dẫn này.', en: 'There is no such route.' } });
  }
}

function answerSession(method: string, body: string, state: { signedIn: boolean }): CannedAnswer {
  if (method === 'DELETE') {
    state.signedIn = false;
    return ok({});
  }
  if (method === 'POST') {
    const { account, password } = JSON.parse(body) as { account: string; password: string };
    if (account !== session.account || password !== 'mật khẩu đúng') {
      return refuse(401, { code: 'sign-in.refused', message: { vi: 'Tài khoản hoặc mật khẩu không đúng.', en: 'Wrong account or password.' } });
    }
    state.signedIn = true;
    return ok(session);
  }
  return state.signedIn ? ok(session) : refuse(401, { code: 'session.missing', message: { vi: 'Chưa đăng nhập.', en: 'Not signed in.' } });
}

function searchPersons(body: string): CannedAnswer {
  const { text, limit } = JSON.parse(body) as { text: string; limit: number };
  const found = people.filter((person) => matches(`${person.name} ${person.birthDate} ${person.citizenNumber ?? ''}`, text));
  return ok({ persons: found.slice(0, limit), more: found.length > 2 });
}

function findPerson(id: string): CannedAnswer {
  const person = people.find((one) => one.id === id);
  return person === undefined ? refuse(404, { code: 'person.unknown', message: { vi: 'Không tìm thấy người này.', en: 'There is no such person.' } }) : ok({ ...personAnswer, person });
}

function saveRecord(body: string): CannedAnswer {
  const { id, data } = JSON.parse(body) as { id: string; data: { doctor?: string } };
  if (data.doctor === 'Sai') {
    return refuse(422, {
      code: 'record.invalid',
      message: { vi: 'Phiếu chưa ghi được vì có 1 lỗi.', en: 'The record was not kept: it has 1 error.' },
      findings: [{ code: 'form.pattern', severity: 'error', field: 'doctor', message: { vi: 'Không đúng khuôn dạng quy định.', en: 'Not in the prescribed shape.' } }],
    });
  }
  return ok({ recordId: id, seq: 1234, site: session.site, unchanged: false, warnings: [] });
}

function answerUnits(url: URL): CannedAnswer {
  const at = url.searchParams.get('at') ?? '';
  const [id, q, parent] = ['id', 'q', 'parent'].map((name) => url.searchParams.get(name));
  const all = [...communes, ...villages, ownUnit];
  if (parent !== null) return ok({ at, units: villages });
  if (id !== null) return ok({ at, units: all.filter((unit) => unit.id === id) });
  return ok({ at, units: all.filter((unit) => matches(`${unit.name} ${unit.code}`, q ?? '')).concat(q === station.code ? [ownUnit] : []) });
}

function answerImports(method: string, second: string, third: string): CannedAnswer {
  if (second === 'preview') return ok(mappingAnswer);
  if (method === 'POST') return ok(third === 'retry' ? { ...imports[1], state: 'running', progress: 0 } : imports[0]);
  return ok(second === '' ? imports : { ...importAnswer, id: second });
}
