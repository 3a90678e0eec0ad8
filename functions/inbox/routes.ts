import { type InboxDeps, listInbox, markRead } from '../../shared/app/read-inbox.ts';
import type { Language } from '../../shared/domain/directory/account.ts';
import type { InboxItem } from '../../shared/domain/message/inbox-item.ts';
import { isOfCase, isOfProfiles, isOfWindow } from '../../shared/domain/message/news.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/inbox.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import type { InboxItemView } from '../../shared/http/views/inbox-view.ts';
import { directoryWords } from '../../shared/notices/directory-words.ts';
import { noticeWords } from '../../shared/notices/notice-words.ts';
import { profileAskWords } from '../../shared/notices/profile-ask-words.ts';
import { windowWords } from '../../shared/notices/window-words.ts';

/** What these routes need: the inbox, and the city's time zone to tell times in. */
export interface InboxRoutesDeps extends InboxDeps {
  readonly timeZone: string;
}

/** The news of the person who asks (工作台), in the language asked for. */
export function inboxRoutes(deps: InboxRoutesDeps): BoundRoutes<'inbox'> {
  return {
    listInbox: bindList(contracts.listInbox, async (_params, page, { accountId, language }) => {
      const { items, next } = await listInbox(deps, accountId, page);
      return accepted({
        view: { items: items.map((item) => showItem(item, language, deps.timeZone)) },
        next,
        language,
      });
    }),
    markRead: bindPost(contracts.markRead, async ({ itemId }, _body, { accountId, now, language }) => {
      const item = await markRead(deps, accountId, itemId, now);
      return item.ok ? accepted({ view: showItem(item.value, language, deps.timeZone), language }) : item;
    }),
  };
}

function showItem({ id, notice, readAt }: InboxItem, language: Language, timeZone: string): InboxItemView {
  const { event, at } = notice;
  if (isOfCase(notice)) {
    const { caseId, number, dueOn } = notice;
    const { title, body } = noticeWords(notice, { language, timeZone });
    return { id, event, caseId, number, at, dueOn, title, body, readAt };
  }
  if (isOfWindow(notice)) {
    const { title, body } = windowWords(notice, { language, timeZone });
    return { id, event, caseId: null, number: null, at, dueOn: notice.window.closesOn, title, body, readAt };
  }
  if (isOfProfiles(notice)) {
    const { title, asks, closing } = profileAskWords(notice.asks, language);
    const body = [...asks, closing];
    return { id, event, caseId: null, number: null, at, dueOn: null, title, body, readAt };
  }
  const { title, body, quote } = directoryWords(notice, language);
  const told = quote === undefined ? body : [...body, `${quote.label}：${quote.text}`];
  return { id, event, caseId: null, number: null, at, dueOn: null, title, body: told, readAt };
}
