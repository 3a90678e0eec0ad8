import type { Clause } from '../../../shared/domain/policy/criteria.ts';
import type { ExplainedNode, Seen } from '../../../shared/domain/policy/explanation.ts';
import { quanzhouCodes } from '../../../shared/domain/profile/code-lists.ts';

const { regions, industries, tags } = quanzhouCodes;

const standings: Readonly<Record<string, string>> = {
  notListed: 'not listed',
  notYetIssued: 'not yet issued',
};

/** One part of explained criteria: what it asks for, and what it saw in the profile, such as `region 泉州市 (晋江市)`. */
export function clauseText(node: ExplainedNode): string {
  if ('clause' in node) return `${demand(node.clause)} (${seen(node.clause, node.saw)})`;
  if ('any' in node) return node.any.map(clauseText).join(' or ');
  if ('none' in node) return `not ${node.none.map(clauseText).join(', nor ')}`;
  return node.all.map(clauseText).join(' and ');
}

/** The parts of explained criteria, each of which must be met. */
export function partsOf(tree: ExplainedNode): readonly ExplainedNode[] {
  return 'all' in tree ? tree.all : [tree];
}

function demand(clause: Clause): string {
  if (clause.clause === 'qualification') return tags.get(clause.holds)?.name.zh ?? clause.holds;
  if ('in' in clause) {
    const asked = clause.in.map((code) => valueText(clause, code));
    const [first = '', ...others] = asked;
    return `${clause.clause} ${others.length > 2 ? `${first} and ${others.length} others` : asked.join(', ')}`;
  }
  return `${clause.clause} ${clause.from ?? ''}–${clause.to ?? ''}`;
}

function seen(clause: Clause, saw: Seen | null): string {
  return saw === null ? 'not known' : saw.values.map((value) => valueText(clause, value)).join(' or ');
}

function valueText({ clause }: Clause, value: string | number): string {
  const code = String(value);
  switch (clause) {
    case 'region':
      return regions.get(code)?.name.zh ?? code;
    case 'industry':
      return `${code} ${industries.get(code) ?? ''}`;
    case 'qualification':
      return standings[code] ?? code;
    case 'size':
    case 'registerType':
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn':
      return code;
  }
}
