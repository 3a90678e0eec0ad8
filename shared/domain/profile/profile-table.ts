import { CreditCode } from '../enterprise/credit-code.ts';
import type { CsvRow } from './csv.ts';
import { ProfileValues } from './profile-values.ts';

/** The columns of a table of profiles, by their headings in Chinese; those but the credit code may be left out. */
const columns = {
  creditCode: '统一社会信用代码',
  industry: '行业代码',
  county: '县（市、区）代码',
  zone: '开发区代码',
  registerType: '登记类型',
  employees: '从业人员',
  revenueWan: '营业收入（万元）',
  assetsWan: '资产总额（万元）',
  foundedOn: '成立日期',
  qualifications: '资质',
} as const;
type Column = keyof typeof columns;

const registerTypes: Readonly<Record<string, string>> = { 企业: 'enterprise', 个体工商户: 'individual' };

/** Why a line is refused, and in which column. */
export interface LineFault {
  readonly column: string;
  readonly rule: string;
}

/** What a line says: of which enterprise, and its values; or all that is wrong with it. */
export type ProfileLine = { readonly line: number } & (
  | { readonly creditCode: CreditCode; readonly values: ProfileValues }
  | { readonly faults: readonly LineFault[] }
);

/** The columns of a heading; undefined when one is unknown, given twice, or the credit code is missing. */
export function columnsOf({ cells }: CsvRow): readonly Column[] | undefined {
  const found = cells.flatMap((heading) => columnNames.filter((name) => columns[name] === heading));
  const sound = found.length === cells.length && new Set(found).size === found.length;
  return sound && found.includes('creditCode') ? found : undefined;
}

const columnNames: readonly Column[] = [
  'creditCode',
  'industry',
  'county',
  'zone',
  'registerType',
  'employees',
  'revenueWan',
  'assetsWan',
  'foundedOn',
  'qualifications',
];

/** The heading of a column, or the text itself where it is none. */
export function headingOf(field: string): string {
  const name = columnNames.find((each) => each === field);
  return name === undefined ? field : columns[name];
}

/** What a line says. An empty cell says nothing; 无 in the column of qualifications says that none are held. */
export function readProfileLine({ line, cells }: CsvRow, order: readonly Column[]): ProfileLine {
  if (cells.length !== order.length) return { line, faults: [{ column: '', rule: 'cells' }] };
  const text = (column: Column) => cells[order.indexOf(column)] ?? '';
  const creditCode = CreditCode.safeParse(text('creditCode'));
  const values = ProfileValues.safeParse(valuesOf(text));
  if (creditCode.success && values.success) return { line, creditCode: creditCode.data, values: values.data };
  const fields =
    values.error?.issues.map(({ path }) => String(path[0] === 'region' ? path[1] : path[0])) ?? [];
  const broken = [...(creditCode.success ? [] : ['creditCode']), ...new Set(fields)];
  return { line, faults: broken.map((field) => ({ column: headingOf(field), rule: 'format' })) };
}

function valuesOf(text: (column: Column) => string): Readonly<Record<string, unknown>> {
  const given = {
    industry: text('industry'),
    region: text('county') && { county: text('county'), zone: text('zone') || null },
    registerType: text('registerType') && (registerTypes[text('registerType')] ?? text('registerType')),
    employees: text('employees') && Number(text('employees')),
    revenueWan: text('revenueWan') && Number(text('revenueWan')),
    assetsWan: text('assetsWan') && Number(text('assetsWan')),
    foundedOn: text('foundedOn'),
    qualifications: text('qualifications') && qualificationsOf(text('qualifications')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}

/** Entries like `HIGH_TECH:2024-12-02:2027-12-01`, apart by semicolons; the days may be left out. */
function qualificationsOf(text: string): readonly object[] {
  if (text === '无') return [];
  return text.split(/[;；]/).map((entry) => {
    const [tag, issuedOn = '', expiresOn = '', ...rest] = entry.split(/[:：]/).map((part) => part.trim());
    return { tag: rest.length > 0 ? entry : tag, issuedOn: issuedOn || null, expiresOn: expiresOn || null };
  });
}
