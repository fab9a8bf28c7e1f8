// How many claims are read in a second of processor time of one core: node --import tsx rooms/insurance/scripts/measure-reading.ts [claims]
// Measured on Node 20.20 and one core of a two-core machine: 6,700 to 7,300 claims (70 MB of file), 4,300 to 5,100 with their digests.
// Typical outpatient claims of QĐ 3176: XML1, two drugs, two services, base64, written in pieces of 64 KB.
import { createHash } from 'node:crypto';
import { type ClaimSource, claimDigest, claimToDrafts, composeClaim, formatEnvelope, parseClaim, readEnvelope } from '../src/index.ts';

const count = Number(process.argv[2] ?? 4000);

function makeSource(number: number): ClaimSource {
  const ordered = '2025-03-05T08:20:00+07:00';
  return {
    maLk: `25-${number}`,
    facility: '01234',
    patientNumber: String(number),
    department: 'K01',
    headOfFacility: '000123/HNO-GPHN',
    residence: { province: '01', district: '001', commune: '00001' },
    person: { name: 'Nguyễn Thị Ánh Tuyết', sex: 'female', birth_date: '1956-04-12', citizen_number: '001156000001', nationality: '000', ethnic_group: '01', occupation: '00', address: 'Thôn Đoài, xã Phù Linh, huyện Sóc Sơn, thành phố Hà Nội' },
    cards: [{ number: 'HT3010123456789', benefit_code: 'HT3', registered_facility: '01234', from: '2025-01-01', to: '2025-12-31' }],
    visit: {
      kind: 'outpatient', care_type: '01', arrived: '2025-03-05T08:05:00+07:00', left: '2025-03-05T09:40:00+07:00',
      reason: 'Đau đầu, chóng mặt, khám theo hẹn', insured: true, outcome: 'improved', disposition: 'home', doctor: '000456/HNO-GPHN', follow_up: '2025-04-04',
      vital_signs: { weight: 52.5, height: 154 },
      diagnosis: [{ code: 'I10', rank: 'main', text: 'Bệnh lý tăng huyết áp; Đái tháo đường không phụ thuộc insulin' }, { code: 'E11.9', rank: 'other' }],
      prescription: [
        { drug_code: '40.30', drug_name: 'Amlodipin 5mg', strength: '5mg', unit: 'Viên', quantity: 30, dose: '1 viên/lần * 1 lần/ngày * 30 ngày [1 viên/ngày]', route: '1.01', price: 350, amount: 10500, fund: 10500, ordered },
        { drug_code: '40.800', drug_name: 'Metformin 500mg', strength: '500mg', unit: 'Viên', quantity: 60, dose: '1 viên/lần * 2 lần/ngày * 30 ngày [2 viên/ngày]', route: '1.01', price: 420.5, amount: 25230, fund: 25230, ordered },
      ],
      service: [
        { code: '04.1898', name: 'Khám bệnh tại trạm y tế xã', cost_group: '13', quantity: 1, price: 36500, amount: 36500, fund: 36500, ordered },
        { code: '23.0075.1494', name: 'Định lượng Glucose [Máu]', cost_group: '1', quantity: 1, price: 22400, amount: 22400, fund: 22400, ordered },
      ],
    },
  };
}

const text = formatEnvelope(Array.from({ length: count }, (_, at) => composeClaim(makeSource(at + 1), '3176')), '3176', { facility: '01234', madeOn: '2025-03-31' });
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function read(digests: boolean): { claims: number; errors: number } {
  const reader = readEnvelope();
  let claims = 0;
  let errors = 0;
  for (let at = 0; at < text.length; at += 65_536) {
    for (const event of reader.write(text.slice(at, at + 65_536))) {
      if (event.kind !== 'claim') continue;
      const claim = parseClaim(event.claim);
      const drafts = claimToDrafts(claim, { today: '2025-04-01', ...(digests ? { digest: claimDigest(claim, sha256) } : {}) });
      claims += 1;
      if (!drafts.usable) errors += 1;
    }
  }
  reader.end();
  return { claims, errors };
}

for (const digests of [false, true, false, true, false, true]) {
  const start = process.cpuUsage();
  const { claims, errors } = read(digests);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  process.stdout.write(`${digests ? 'with' : 'without'} digest: ${Math.round(claims / seconds)} claims/s, ${Math.round(text.length / seconds / 1e6)} MB/s, ${errors} errors\n`);
}
