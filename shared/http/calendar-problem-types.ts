import type { CalendarRefusal } from '../domain/calendar/calendar-refusals.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of changes to the working calendar. */
export const calendarProblemTypes: Readonly<Record<CalendarRefusal['tag'], ProblemType>> = {
  yearOver: {
    status: 422,
    title: { zh: '这一年已经过去', en: 'The year is over' },
    detail: {
      zh: '已经过去的年份不再更正：它不影响任何未办结的办件。',
      en: 'A year that is over is not corrected any more: no open case depends on it.',
    },
    pointer: '/year',
  },
  noticeTooEarly: {
    status: 422,
    title: { zh: '年份太远', en: 'The year is too far ahead' },
    detail: {
      zh: '国务院办公厅每次只公布下一年的放假安排，请检查年份。',
      en: 'The State Council announces one year ahead: check the year.',
    },
    pointer: '/year',
  },
  noticeUnchanged: {
    status: 409,
    title: { zh: '与现行通知相同', en: 'The notice in force says the same' },
    detail: {
      zh: '日期、文号、来源和说明都没有变化，无须再提。',
      en: 'Days, document numbers, sources and note are unchanged; there is nothing to approve.',
    },
  },
  proposalDecided: {
    status: 409,
    title: { zh: '提案已经处理', en: 'The proposal has been decided' },
    detail: {
      zh: '它已被批准或退回。仍需更改时，请重新提交。',
      en: 'It was approved or rejected. Propose the notice again if it is still to change.',
    },
  },
  ownProposal: {
    status: 403,
    title: { zh: '不能批准自己提出的通知', en: 'Nobody approves a notice of their own' },
    detail: { zh: '请由另一位管理员批准。', en: 'Another administrator approves it.' },
  },
  proposalOutdated: {
    status: 409,
    title: { zh: '提案之后日历有了变化', en: 'The calendar has changed since' },
    detail: {
      zh: '提出之后又有通知生效，版本或会变的日子已不同。请重新提交，再行批准。',
      en: 'Another notice came into force since, so that its version or the days that it changes are others. Propose it again.',
    },
  },
};
