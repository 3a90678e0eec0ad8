import type { Language } from '../../domain/directory/account.ts';
import type { ExplainedNode, Explanation, Seen, Verdict } from '../../domain/policy/explanation.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { clauseDemand, clauseName, valueWords } from './clause-words.ts';

const verdicts = {
  'zh-CN': { met: '符合', unmet: '不符合', unknown: '待核实' },
  en: { met: 'Met', unmet: 'Not met', unknown: 'Not known' },
} as const satisfies Record<Language, Record<Verdict, string>>;

const sources = {
  'zh-CN': {
    claim: '认领信息',
    enterprise: '企业填报',
    import: '部门数据',
    hub: '枢纽平台核录',
    computed: '按划型标准测算',
  },
  en: {
    claim: 'from the claim',
    enterprise: 'stated by the enterprise',
    import: 'from an authority',
    hub: 'entered by the hub',
    computed: 'computed by the size standard',
  },
} as const satisfies Record<Language, Record<Seen['source'], string>>;

const groups = {
  'zh-CN': { any: '以下至少一项', none: '以下均不属于', all: '以下各项' },
  en: { any: 'At least one of these', none: 'None of these', all: 'All of these' },
} as const;

/**
 * Why a policy is for an enterprise, or is not: each part of the criteria on a line of its own, with what it saw, from where and of
 * which day. What is nested stands within its line.
 */
export function explanationLines(
  { tree }: Pick<Explanation, 'tree'>,
  codes: CodeLists,
  language: Language,
): readonly string[] {
  const parts = 'all' in tree ? tree.all : [tree];
  return parts.map((part) => {
    const { verdict, text } = saidOf(part, codes, language);
    return language === 'en' ? `${verdict}: ${text}` : `${verdict}：${text}`;
  });
}

type ExplainedClause = Extract<ExplainedNode, { readonly clause: unknown }>;

/** Whether a clause is to hold, or is not to, as it stands below `none`. */
type Wish = 'required' | 'excluded';

const opposite = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;

function saidOf(node: ExplainedNode, codes: CodeLists, language: Language, wish: Wish = 'required') {
  const result = wish === 'required' ? node.result : opposite[node.result];
  return { verdict: verdicts[language][result], text: textOf(node, codes, language, wish) };
}

/** A group of one part is said as that part alone. */
function textOf(node: ExplainedNode, codes: CodeLists, language: Language, wish: Wish): string {
  if ('clause' in node) return clauseText(node, codes, language, wish);
  const { kind, parts, wish: within } = groupOf(node);
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0 && kind !== 'none') {
    return textOf(first, codes, language, within);
  }
  const inner = parts.map((part) => {
    const { verdict, text } = saidOf(part, codes, language, within);
    return language === 'en' ? `${text} (${verdict.toLowerCase()})` : `${text}（${verdict}）`;
  });
  const title = groups[language][kind];
  return language === 'en' ? `${title}: ${inner.join('; ')}` : `${title}：${inner.join('；')}`;
}

/** Clauses of which none may hold are said as clauses each of which must not. */
function groupOf(node: Exclude<ExplainedNode, ExplainedClause>): {
  readonly kind: 'any' | 'none' | 'all';
  readonly parts: readonly ExplainedNode[];
  readonly wish: Wish;
} {
  if ('any' in node) return { kind: 'any', parts: node.any, wish: 'required' };
  if ('all' in node) return { kind: 'all', parts: node.all, wish: 'required' };
  const parts = node.none;
  return parts.every((part) => 'clause' in part)
    ? { kind: 'all', parts, wish: 'excluded' }
    : { kind: 'none', parts, wish: 'required' };
}

function clauseText(
  { clause, saw }: ExplainedClause,
  codes: CodeLists,
  language: Language,
  wish: Wish,
): string {
  const demand = clauseDemand(clause, codes, language);
  const name = clauseName(clause, language);
  if (language === 'en') {
    const asked = wish === 'required' ? `${name} ${demand}` : `${name} must not be ${demand}`;
    return saw === null
      ? `${asked}; your profile does not say`
      : `${asked}; yours${isNarrowed(saw) ? ' may be' : ''}: ${seenText(clause, saw, codes, language)}`;
  }
  const asked = `${name}${wish === 'required' ? '要求' : '不得为'}${demand}`;
  return saw === null
    ? `${asked}，企业画像中尚无此项`
    : `${asked}，贵企业${isNarrowed(saw) ? '可能' : ''}为${seenText(clause, saw, codes, language)}`;
}

/** A value that is narrowed down and not known. */
function isNarrowed({ values }: Seen): boolean {
  return values.length > 1;
}

function seenText(
  clause: Parameters<typeof valueWords>[0],
  { values, source, on, until }: Seen,
  codes: CodeLists,
  language: Language,
): string {
  const said = values.map((value) => valueWords(clause, value, codes, language));
  const from = sources[language][source];
  if (language === 'en') {
    const end = until === undefined ? '' : `, until ${until}`;
    return `${said.join(' or ')}${end} (${from}, ${on})`;
  }
  const end = until === undefined ? '' : `，有效期至${until}`;
  return `${said.join('或')}${end}（${from}，${on}）`;
}
