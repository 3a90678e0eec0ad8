import { randomUUID } from 'node:crypto';
import { explanations, firstLetter } from '../first-letter.ts';
import type { Stack } from './stack.ts';
import { StartRefused } from './start-refused.ts';

/** Tells a person where everything is, and gives a line to paste that submits a letter. */
export async function announce({ info, token, clock }: Stack, say: (text: string) => void): Promise<void> {
  say('The stack is running. Ctrl-C stops it; the next start finds the data again.');
  const lines = [
    ['API', info.apiUrl],
    ['Reference', `${info.apiUrl}${explanations.page}`],
    ['OpenAPI', `${info.apiUrl}${explanations.openApi}`],
    ['Mails', info.mailUrl],
    ['Webhooks', info.webhooksUrl],
    ['Issuer', info.issuerUrl],
    ['Logs', `${info.logDir}/<function>.log`],
    ['Clock', `${await clock.now()} (npm run clock -- +3d moves it)`],
  ] as const;
  process.stdout.write(`\n${lines.map(([name, place]) => `  ${name.padEnd(10)} ${place}`).join('\n')}\n`);
  const accessToken = await token(firstLetter.account).catch((error: unknown) => {
    if (error instanceof StartRefused) return undefined;
    throw error;
  });
  if (accessToken === undefined) return;
  process.stdout.write(
    `\n  Submit a letter as ${firstLetter.account} (npm run token -- <account> gives tokens of others):\n\n` +
      `${curlLine(info.apiUrl, accessToken)}\n\n`,
  );
}

function curlLine(apiUrl: string, accessToken: string): string {
  const headers = {
    authorization: `Bearer ${accessToken}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const options = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
  return `curl -i -X ${firstLetter.method} ${apiUrl}${firstLetter.path} ${options.join(' ')} -d '${JSON.stringify(firstLetter.body)}'`;
}
