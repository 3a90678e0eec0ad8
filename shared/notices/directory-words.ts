import type { Language } from '../domain/directory/account.ts';
import type { DirectoryNotice } from '../domain/message/directory-notice.ts';

/** News of the directory in one language. */
export interface DirectoryWords {
  readonly title: string;
  readonly body: readonly string[];
  /** What somebody has written, as they wrote it. */
  readonly quote?: { readonly label: string; readonly text: string };
}

/** The words of news of the directory, for its reader. */
export function directoryWords(notice: DirectoryNotice, language: Language): DirectoryWords {
  return language === 'en' ? english(notice) : chinese(notice);
}

function chinese(notice: DirectoryNotice): DirectoryWords {
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
  }
}

function english(notice: DirectoryNotice): DirectoryWords {
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
  }
}
