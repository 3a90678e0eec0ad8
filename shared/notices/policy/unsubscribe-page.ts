import { escapeHtml } from '../escape-html.ts';

/** What a page of one click says. */
export type UnsubscribePage = 'ask' | 'ended' | 'unknown' | 'busy';

const texts: Readonly<Record<UnsubscribePage, { readonly zh: string; readonly en: string }>> = {
  ask: {
    zh: '点击下面的按钮，即不再接收这一类政策邮件。工作台中的推送不受影响，您也可以随时在设置中恢复。',
    en: 'Press the button, and you get no more mails of this kind. What is pushed to the workbench stays, and you can turn mails on again in your settings.',
  },
  ended: {
    zh: '已退订：不再向您发送这一类政策邮件。',
    en: 'Done: you get no more mails of this kind.',
  },
  unknown: {
    zh: '这个退订链接无效。请使用邮件中的完整链接，或登录后在设置中调整。',
    en: 'This link is not valid. Use the whole link of the mail, or sign in and change your settings.',
  },
  busy: {
    zh: '系统繁忙，尚未退订，请稍后再试。',
    en: 'The system is busy, and nothing has changed yet. Try again in a moment.',
  },
};

/** The page behind a link that ends mails, in both languages: it asks before it does anything, by a form without a script. */
export function unsubscribePage(page: UnsubscribePage): string {
  const { zh, en } = texts[page];
  const form =
    '<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">' +
    '<button type="submit">退订 · Unsubscribe</button></form>';
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>政策邮件退订 · Mails about policies</title></head>',
    '<body>',
    '<h1>政策邮件退订</h1>',
    `<p>${escapeHtml(zh)}</p>`,
    `<p lang="en">${escapeHtml(en)}</p>`,
    ...(page === 'ask' ? [form] : []),
    '</body>',
    '</html>',
  ].join('\n');
}
