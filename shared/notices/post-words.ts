import type { DirectoryNotice } from '../domain/message/directory-notice.ts';
import { chineseDate } from './chinese.ts';
import type { DirectoryWords } from './words-of-news.ts';
import { englishDate } from './english.ts';
import { roleWords } from './role-words.ts';

/** News of the posts of staff. */
type PostNotice = Extract<DirectoryNotice, { readonly unit: object }>;

/** The words of news of somebody's post, in Chinese. */
export function chinesePostWords(notice: PostNotice): DirectoryWords {
  const unit = notice.unit.zh;
  switch (notice.event) {
    case 'staffAdded':
      return {
        title: `您已加入${unit}`,
        body: [`管理员已将您设为${unit}的${roleWords(notice.roles, 'zh-CN')}。如有疑问，请联系管理员。`],
      };
    case 'rolesChanged':
      return {
        title: `您在${unit}的角色已变更`,
        body: [`您现在是${unit}的${roleWords(notice.roles, 'zh-CN')}。如有疑问，请联系管理员。`],
      };
    case 'staffRemoved':
      return {
        title: `您不再是${unit}的工作人员`,
        body: [`管理员已将您移出${unit}，您不能再查看或办理该单位的办件。`],
      };
    case 'staffMoved':
      return {
        title: `${notice.other.zh}已并入${unit}`,
        body: [
          `您现在是${unit}的${roleWords(notice.roles, 'zh-CN')}，${notice.other.zh}的办件由${unit}继续办理。`,
        ],
      };
    case 'postWidened':
      return {
        title: `${notice.other.zh}已并入${unit}`,
        body: [`${notice.other.zh}的办件由${unit}继续办理，您可以查看和办理。`],
      };
    case 'deputyAppointed': {
      const period = `${chineseDate(notice.fromOn)}至${chineseDate(notice.untilOn)}`;
      return notice.to === 'person'
        ? {
            title: `请您代理${notice.away}`,
            body: [`${period}，请您在${unit}代理${notice.away}办理办件，期间有关提醒同时发给您。`],
          }
        : {
            title: `${notice.person}将代理您`,
            body: [`${period}，${notice.person}在${unit}代理您办理办件，期间有关提醒同时发给代理人。`],
          };
    }
    case 'deputyEnded':
      return notice.to === 'person'
        ? {
            title: `您对${notice.away}的代理已结束`,
            body: [`您不再在${unit}代理${notice.away}。`],
          }
        : {
            title: `${notice.person}不再代理您`,
            body: [`${notice.person}在${unit}对您的代理已提前结束。`],
          };
  }
}

/** The words of news of somebody's post, in English. */
export function englishPostWords(notice: PostNotice): DirectoryWords {
  const unit = notice.unit.en;
  switch (notice.event) {
    case 'staffAdded':
      return {
        title: `You have joined ${unit}`,
        body: [
          `An administrator has given you a post in ${unit}: ${roleWords(notice.roles, 'en')}. If you have questions, ask an administrator.`,
        ],
      };
    case 'rolesChanged':
      return {
        title: `Your roles in ${unit} have changed`,
        body: [
          `From now on you are, in ${unit}: ${roleWords(notice.roles, 'en')}. If you have questions, ask an administrator.`,
        ],
      };
    case 'staffRemoved':
      return {
        title: `You no longer work in ${unit}`,
        body: [`An administrator has removed you from ${unit}: you can no longer see or handle its cases.`],
      };
    case 'staffMoved':
      return {
        title: `${notice.other.en} has been merged into ${unit}`,
        body: [
          `From now on you are, in ${unit}: ${roleWords(notice.roles, 'en')}. It goes on with the cases of ${notice.other.en}.`,
        ],
      };
    case 'postWidened':
      return {
        title: `${notice.other.en} has been merged into ${unit}`,
        body: [`${unit} goes on with the cases of ${notice.other.en}, which you may see and handle.`],
      };
    case 'deputyAppointed': {
      const period = `From ${englishDate(notice.fromOn)} to ${englishDate(notice.untilOn)}`;
      return notice.to === 'person'
        ? {
            title: `You stand in for ${notice.away}`,
            body: [
              `${period} you handle cases in ${unit} for ${notice.away}, and get the reminders that go to them.`,
            ],
          }
        : {
            title: `${notice.person} stands in for you`,
            body: [
              `${period} ${notice.person} handles cases in ${unit} for you, and gets the reminders that go to you.`,
            ],
          };
    }
    case 'deputyEnded':
      return notice.to === 'person'
        ? {
            title: `You no longer stand in for ${notice.away}`,
            body: [`You are no longer deputy of ${notice.away} in ${unit}.`],
          }
        : {
            title: `${notice.person} no longer stands in for you`,
            body: [`In ${unit}, ${notice.person} is your deputy no more, before the time that was set.`],
          };
  }
}
