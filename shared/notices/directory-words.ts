import type { Language } from '../domain/directory/account.ts';
import type { DirectoryNotice } from '../domain/message/directory-notice.ts';
import { chinesePostWords, englishPostWords } from './post-words.ts';
import type { DirectoryWords } from './words-of-news.ts';

/** The words of news of the directory, for its reader. */
export function directoryWords(notice: DirectoryNotice, language: Language): DirectoryWords {
  return language === 'en' ? english(notice) : chinese(notice);
}

function chinese(notice: DirectoryNotice): DirectoryWords {
  if ('unit' in notice) return chinesePostWords(notice);
  switch (notice.event) {
    case 'enterpriseClaimed':
      return {
        title: `您已认领${notice.enterprise}`,
        body: [
          `经城市统一登录核验，您已成为${notice.enterprise}的管理人员，可以代表企业写信，并邀请同事加入。`,
          '如非本人操作，请立即联系市级枢纽平台。',
        ],
      };
    case 'claimFiled':
      return {
        title: `企业认领待核实：${notice.enterprise}`,
        body: [`有人认领${notice.enterprise}，请核实其是否可以代表该企业。`],
      };
    case 'claimApproved':
      return {
        title: `您对${notice.enterprise}的认领已通过`,
        body: [
          `市级枢纽平台已核实，您已成为${notice.enterprise}的管理人员，可以代表企业写信，并邀请同事加入。`,
        ],
      };
    case 'claimRejected':
      return {
        title: `您对${notice.enterprise}的认领未通过`,
        body: [`市级枢纽平台未能核实您可以代表${notice.enterprise}。补充材料后，您可以再次认领。`],
        quote: { label: '未通过的理由', text: notice.reason },
      };
    case 'invitationAccepted':
      return {
        title: `${notice.person}已加入${notice.enterprise}`,
        body: [`${notice.person}已接受邀请，现在可以代表${notice.enterprise}写信。`],
      };
    case 'personRemoved':
      return {
        title: `您不再代表${notice.enterprise}`,
        body: [`${notice.enterprise}的管理人员已将您移出，您不能再以该企业的名义写信或查看其来信。`],
      };
    case 'personLeft':
      return {
        title: `${notice.person}已退出${notice.enterprise}`,
        body: [`${notice.person}不再代表${notice.enterprise}写信。`],
      };
    case 'managerChanged':
      return notice.manages
        ? {
            title: `您已成为${notice.enterprise}的管理人员`,
            body: [`您可以邀请同事加入${notice.enterprise}，也可以移出人员。`],
          }
        : {
            title: `您不再是${notice.enterprise}的管理人员`,
            body: [`您仍可以代表${notice.enterprise}写信，但不能再邀请或移出人员。`],
          };
  }
}

function english(notice: DirectoryNotice): DirectoryWords {
  if ('unit' in notice) return englishPostWords(notice);
  switch (notice.event) {
    case 'enterpriseClaimed':
      return {
        title: `You have claimed ${notice.enterprise}`,
        body: [
          `By the city’s login you are now in charge of the people of ${notice.enterprise}: you may write letters for it and invite colleagues.`,
          'If this was not you, contact the city hub at once.',
        ],
      };
    case 'claimFiled':
      return {
        title: `A claim to be verified: ${notice.enterprise}`,
        body: [`Somebody claims ${notice.enterprise}. Please verify that they may act for it.`],
      };
    case 'claimApproved':
      return {
        title: `Your claim on ${notice.enterprise} is approved`,
        body: [
          `The hub has verified it: you are now in charge of the people of ${notice.enterprise}, may write letters for it and invite colleagues.`,
        ],
      };
    case 'claimRejected':
      return {
        title: `Your claim on ${notice.enterprise} is not approved`,
        body: [
          `The hub could not verify that you may act for ${notice.enterprise}. You may claim it again with better proof.`,
        ],
        quote: { label: 'Reason', text: notice.reason },
      };
    case 'invitationAccepted':
      return {
        title: `${notice.person} has joined ${notice.enterprise}`,
        body: [
          `${notice.person} has accepted the invitation and may now write letters for ${notice.enterprise}.`,
        ],
      };
    case 'personRemoved':
      return {
        title: `You no longer act for ${notice.enterprise}`,
        body: [
          `Those in charge of the people of ${notice.enterprise} have removed you: you can no longer write in its name or read its letters.`,
        ],
      };
    case 'personLeft':
      return {
        title: `${notice.person} has left ${notice.enterprise}`,
        body: [`${notice.person} no longer writes letters for ${notice.enterprise}.`],
      };
    case 'managerChanged':
      return notice.manages
        ? {
            title: `You are now in charge of the people of ${notice.enterprise}`,
            body: [`You may invite colleagues to ${notice.enterprise} and remove its people.`],
          }
        : {
            title: `You are no longer in charge of the people of ${notice.enterprise}`,
            body: [
              `You may still write letters for ${notice.enterprise}, and no longer invite or remove its people.`,
            ],
          };
  }
}
