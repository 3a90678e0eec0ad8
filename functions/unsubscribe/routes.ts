import { type Unsubscribed, unsubscribe, type UnsubscribeDeps } from '../../shared/app/unsubscribe.ts';
import { accepted } from '../../shared/domain/result.ts';
import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { type UnsubscribePage, unsubscribePage } from '../../shared/notices/policy/unsubscribe-page.ts';

/** Nothing is loaded, run or framed; the form goes back to where it came from. */
const policy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const statuses: Readonly<Record<UnsubscribePage, number>> = { ask: 200, ended: 200, unknown: 404, busy: 503 };

/**
 * The pages behind links that end mails (RFC 8058). Whoever looks at a link changes nothing, be it a person, a scanner of links or
 * a mail program that loads it ahead: only the POST of a form or of a mail program's own button does.
 */
export function unsubscribeRoutes(deps: UnsubscribeDeps): BoundRoutes<'unsubscribe'> {
  return {
    showUnsubscribePage: {
      async respond(request) {
        const known = await deps.tokens.read(tokenOf(request));
        return accepted(shown(known === undefined ? 'unknown' : 'ask'));
      },
    },
    unsubscribe: {
      async respond(request) {
        if (!isOneClick(request)) return accepted(shown('ask'));
        const ended: Unsubscribed = await unsubscribe(deps, tokenOf(request), request.receivedAt);
        return accepted(shown(ended));
      },
    },
  };
}

function tokenOf({ params }: HttpRequest): string {
  return params['token'] ?? '';
}

/** What RFC 8058 section 3.1 has a mail program send, as a form of either encoding. */
function isOneClick({ body = '' }: HttpRequest): boolean {
  if (new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click') return true;
  return /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click/.test(body);
}

function shown(page: UnsubscribePage): HttpResponse {
  return {
    status: statuses[page],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
    body: unsubscribePage(page),
  };
}
