import { escaped } from '../stack/escaped.ts';
import type { ReceivedWebhook } from './received-webhook.ts';

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #ccc; padding: .4rem; text-align: left; vertical-align: top; }
  code { word-break: break-all; }`;

/** The page with the webhooks that were received, newest first. */
export function receivedPage(received: readonly ReceivedWebhook[]): string {
  const rows = received.map(
    ({ receivedAt, integrator, verdict, body }) =>
      `<tr><td>${escaped(receivedAt)}</td><td>${escaped(integrator)}</td><td>${escaped(verdict)}</td><td><code>${escaped(body)}</code></td></tr>`,
  );
  const table = `<table><thead><tr><th>Received</th><th>As</th><th>Signature</th><th>Body</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Webhooks</title><style>${style}</style></head><body><h1>Webhooks</h1>${received.length === 0 ? '<p>None yet.</p>' : table}</body></html>`;
}
