import type { Language } from '../../domain/directory/account.ts';
import type { Explanation } from '../../domain/policy/explanation.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { profileFieldWords } from '../profile-field-words.ts';
import { clauseNameOf } from './clause-words.ts';
import { explanationLines } from './explanation-words.ts';

/** What a policy comes to for an enterprise, in words: in one sentence, and clause by clause as mails say it. */
export interface ExplainedInWords {
  readonly summary: string;
  readonly lines: readonly string[];
}

/** An explanation in the language of its reader. */
export function explanationInWords(
  explanation: Explanation,
  codes: CodeLists,
  language: Language,
): ExplainedInWords {
  return {
    summary: language === 'en' ? inEnglish(explanation) : inChinese(explanation),
    lines: explanationLines(explanation, codes, language),
  };
}

function inChinese({ result, misses, missing, nearMiss }: Explanation): string {
  switch (result) {
    case 'met':
      return '贵企业符合适用条件。';
    case 'unknown':
      return `尚不能确定贵企业是否符合适用条件，请补充企业画像：${profileFieldWords(missing, 'zh-CN')}。`;
    case 'unmet': {
      const which = misses.map((name) => clauseNameOf(name, 'zh-CN')).join('、');
      return nearMiss ? `贵企业不符合适用条件，只差一项：${which}。` : `贵企业不符合适用条件：${which}。`;
    }
  }
}

function inEnglish({ result, misses, missing, nearMiss }: Explanation): string {
  switch (result) {
    case 'met':
      return 'Your enterprise meets the criteria.';
    case 'unknown':
      return `Whether your enterprise meets the criteria is not known yet. Fill in: ${profileFieldWords(missing, 'en')}.`;
    case 'unmet': {
      const which = misses.map((name) => clauseNameOf(name, 'en').toLowerCase()).join(', ');
      return nearMiss
        ? `Your enterprise is one clause short of the criteria: ${which}.`
        : `Your enterprise does not meet the criteria: ${which}.`;
    }
  }
}
