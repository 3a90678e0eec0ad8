import type { Language } from '../../domain/directory/account.ts';
import type { Clause, ClauseName } from '../../domain/policy/criteria.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';

/** A text in both languages. */
type Both = Readonly<Record<Language, string>>;

const sizes: Readonly<Record<string, Both>> = {
  large: { 'zh-CN': '大型', en: 'large' },
  medium: { 'zh-CN': '中型', en: 'medium' },
  small: { 'zh-CN': '小型', en: 'small' },
  micro: { 'zh-CN': '微型', en: 'micro' },
  notDefined: { 'zh-CN': '未定义划型标准', en: 'not defined by the standard' },
};
const registerTypes: Readonly<Record<string, Both>> = {
  enterprise: { 'zh-CN': '企业', en: 'enterprise' },
  individual: { 'zh-CN': '个体工商户', en: 'person in business' },
};
const standings: Readonly<Record<string, Both>> = {
  held: { 'zh-CN': '持有', en: 'held' },
  expired: { 'zh-CN': '已过有效期', en: 'expired' },
  notYetIssued: { 'zh-CN': '尚未生效', en: 'not issued yet' },
  notListed: { 'zh-CN': '未列入', en: 'not listed' },
};

const names: Readonly<Record<Clause['clause'], Both>> = {
  region: { 'zh-CN': '所在地', en: 'Region' },
  industry: { 'zh-CN': '行业', en: 'Industry' },
  size: { 'zh-CN': '企业规模', en: 'Size' },
  qualification: { 'zh-CN': '资质', en: 'Qualification' },
  registerType: { 'zh-CN': '主体类型', en: 'Register type' },
  employees: { 'zh-CN': '从业人员', en: 'Employees' },
  revenueWan: { 'zh-CN': '营业收入', en: 'Revenue' },
  assetsWan: { 'zh-CN': '资产总额', en: 'Assets' },
  foundedOn: { 'zh-CN': '成立日期', en: 'Founded' },
};

const units: Readonly<Record<string, Both>> = {
  employees: { 'zh-CN': '人', en: '' },
  revenueWan: { 'zh-CN': '万元', en: ' × 10,000 yuan' },
  assetsWan: { 'zh-CN': '万元', en: ' × 10,000 yuan' },
};

/** What a clause is about, such as 所在地. */
export function clauseName({ clause }: Clause, language: Language): string {
  return clauseNameOf(clause, language);
}

/** What a kind of clause is about. */
export function clauseNameOf(name: ClauseName, language: Language): string {
  return names[name][language];
}

/** What a clause asks for, such as 丰泽区、晋江市. */
export function clauseDemand(clause: Clause, codes: CodeLists, language: Language): string {
  if (clause.clause === 'qualification') return tagName(clause.holds, codes, language);
  if ('in' in clause) {
    return clause.in
      .map((code) => valueWords(clause, code, codes, language))
      .join(language === 'en' ? ', ' : '、');
  }
  const { from, to } = clause;
  const say = (value: string | number): string => valueWords(clause, value, codes, language);
  if (language === 'en') {
    return [from === undefined ? '' : `from ${say(from)}`, to === undefined ? '' : `up to ${say(to)}`]
      .filter((part) => part !== '')
      .join(' ');
  }
  if (from === undefined) return to === undefined ? '不限' : `不超过${say(to)}`;
  return to === undefined ? `不低于${say(from)}` : `${say(from)}至${say(to)}`;
}

/** A value of a profile, as the clause that saw it reads it. */
export function valueWords(
  { clause }: Pick<Clause, 'clause'>,
  value: string | number,
  codes: CodeLists,
  language: Language,
): string {
  const text = String(value);
  switch (clause) {
    case 'region': {
      const name = codes.regions.get(text)?.name;
      return (language === 'en' ? name?.en : name?.zh) ?? text;
    }
    case 'industry': {
      const name = codes.industries.get(text);
      return name === undefined ? text : `${name}（${text}）`;
    }
    case 'size':
      return sizes[text]?.[language] ?? text;
    case 'registerType':
      return registerTypes[text]?.[language] ?? text;
    case 'qualification':
      // What follows from the size class or the register type shows that.
      return (standings[text] ?? sizes[text] ?? registerTypes[text])?.[language] ?? text;
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn':
      return `${text}${units[clause]?.[language] ?? ''}`;
  }
}

function tagName(tag: string, { tags }: CodeLists, language: Language): string {
  const name = tags.get(tag)?.name;
  return (language === 'en' ? name?.en : name?.zh) ?? tag;
}
