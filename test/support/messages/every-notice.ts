import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { Names } from '../../../shared/domain/message/notice-facts.ts';
import type { Notice } from '../../../shared/domain/message/notice.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { supervisor } from '../case-world.ts';
import {
  commitsOf,
  consult,
  consultElsewhere,
  designate,
  dispatch,
  enter,
  giveBack,
  lastOf,
  reclassify,
  redesignate,
  submit,
  submitToLeaders,
} from './commit-chain.ts';
import { everyKind, tick, toldToAllStory } from './late-chain.ts';

const commits = [
  ...everyKind,
  ...toldToAllStory,
  lastOf(commitsOf(submitToLeaders)),
  lastOf(commitsOf(enter)),
  lastOf(commitsOf(consult)),
  lastOf(commitsOf(consultElsewhere)),
  lastOf(commitsOf(submit, tick('2026-09-28 12:00'))),
  lastOf(commitsOf(submit, dispatch, designate, reclassify(supervisor))),
  lastOf(commitsOf(submit, dispatch, giveBack(true))),
  lastOf(commitsOf(submit, dispatch, designate, redesignate(AccountId.parse('handler2')))),
];

/** At least one notice for every row of the notice table, with these names in it. */
export function everyNotice(names: Names): readonly Notice[] {
  return commits.flatMap((commit) => noticesOf(commit, names).map(({ notice }) => notice));
}

export const handlerName = '柯示甲';

/** Names as they are. */
export const plainNames: Names = {
  unit: () => ({ zh: '泉州市科学技术局', en: 'Quanzhou Science and Technology Bureau' }),
  person: () => handlerName,
};
