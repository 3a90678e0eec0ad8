import {
  type CaseLine,
  casesIn,
  type Digest,
  type DigestListName,
  digestLists,
} from '../../domain/message/digest.ts';
import { type Instant, isBefore } from '../../domain/time/instant.ts';
import type { Phrases } from '../words.ts';
import type { DigestWording } from './wording.ts';

const lists = {
  late: '已逾期',
  dueToday: '今日到期',
  dueSoon: '两个工作日内到期',
  unaccepted: '待签收',
} as const satisfies Record<DigestListName, string>;

export const chineseDigest: DigestWording = {
  title: (digest, say) => `${say.day(digest.on)}办件提醒：${counts(digest).join('、')}`,
  opening: ({ at }, say) => ['您好！', `以下为截至${say.moment(at)}需要您关注的事项。`],
  list: (name, cases) => `${lists[name]}（${cases}件）`,
  line: (name, line, at, say) =>
    [
      say.kind(line.kind),
      ...standing(name, line, at, say),
      `办理期限为${say.due(line)}`,
      `承办单位为${say.unit(line.unit)}`,
    ].join('，'),
  more: (cases) => `另有${cases}件未列出，请登录工作台查看。`,
  city: (cases) => `全市逾期办件（${cases}件），按县（市、区）和市直单位`,
  cases: (cases) => `${cases}件`,
  otherUnits: '其他单位',
  worst: '全市逾期时间最长的办件',
  missingNotice: (year) =>
    `工作日历尚未录入国务院办公厅关于${year}年部分节假日安排的通知，涉及${year}年的办理期限暂按双休日计算。请及时录入，并由另一名管理员审核。`,
  open: '进入工作台',
};

function counts(digest: Digest): readonly string[] {
  const own = digestLists.map((name) => [lists[name], casesIn(digest[name])] as const);
  return [
    ...own.filter(([, cases]) => cases > 0).map(([name, cases]) => `${name}${cases}件`),
    ...(digest.city === null ? [] : [`全市逾期${digest.city.cases}件`]),
    ...(digest.missingNotice === null ? [] : [`${digest.missingNotice}年放假通知未录入`]),
  ];
}

function standing(name: DigestListName, line: CaseLine, at: Instant, say: Phrases): readonly string[] {
  switch (name) {
    case 'late':
      return [line.lateDays === 0 ? '已逾期' : `已逾期${line.lateDays}个工作日`];
    case 'dueToday':
      return ['今日到期'];
    case 'dueSoon':
      return ['即将到期'];
    case 'unaccepted':
      return isBefore(at, line.firstStepBy)
        ? ['尚未签收', `请于${say.limit(line.firstStepBy)}前签收`]
        : ['尚未签收', `签收时限为${say.limit(line.firstStepBy)}，已过时限`];
  }
}
