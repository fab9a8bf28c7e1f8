import { stringify } from 'yaml';
import type { DiseaseGroup } from './disease-groups.ts';
import type { Method } from './methods.ts';
import type { Summary } from './summarise.ts';

/** The method chosen for a group, with what it was measured to do. */
export interface Chosen {
  group: DiseaseGroup;
  method: Method;
  summary: Summary;
}

const rounded = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);

const entryOf = (period: 'month' | 'week', { method, summary }: Chosen) => ({
  period,
  method: method.name,
  algorithm: method.algorithm,
  parameters: method.parameters,
  measured: { found: rounded(summary.foundInAll), falseAlarmsPerHundred: rounded(summary.falseAlarms), delay: rounded(summary.delay), realEpidemicsFound: rounded(summary.epidemicsFound) },
});

const HEADER = `# yaml-language-server: $schema=../schema/detectors.schema.json
#
# Phương pháp phát hiện dịch mặc định của mỗi nhóm bệnh, theo tháng ở cấp tỉnh và theo tuần ở cấp xã, kèm con số đã đo.
# Do bench detector-evaluation ghi cùng với docs/specs/detector-evaluation.md; muốn đổi thì chạy lại, hoặc sửa và ghi lý do.
# «parameters» là tham số của lệnh tuyen detect; «legal» là quy tắc trong epidemic-rules.yaml.

`;

/** The text of `content/surveillance/detectors.yaml`. */
export function formatDefaults(months: readonly Chosen[], weeks: readonly Chosen[], date: string): string {
  const groups = months.map((month) => {
    const week = weeks.find(({ group }) => group === month.group);
    const { group, title, diseases, codes } = month.group;
    return { group, title, diseases, codes, detectors: [entryOf('month', month), ...(week ? [entryOf('week', week)] : [])] };
  });
  return HEADER + stringify({ measured: date, groups }, { lineWidth: 0, aliasDuplicateObjects: false });
}
