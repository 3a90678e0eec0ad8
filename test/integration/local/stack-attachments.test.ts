import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildStack, startStack } from '../../../local/stack/start-stack.ts';
import type { AttachmentType } from '../../../shared/domain/attachment/attachment-type.ts';
import { apiClient } from '../../../shared/http/client.ts';
import { announcementOf, sampleFiles } from '../../support/sample-files.ts';

const letter = {
  enterpriseId: 'D01',
  kind: 'consultation',
  subject: '电子设计公司的补助政策',
  body: '材料见附件。',
  consentsToPublication: true,
} as const;

describe('attachments on the running stack', () => {
  let root: string;
  let stack: ChildStack;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'zhitong-files-'));
    stack = await startStack({ dir: join(root, 'state'), clock: '2026-09-24T17:50+08:00' });
  });
  afterAll(async () => {
    await stack.kill();
    await rm(root, { recursive: true, force: true });
  });

  const as = (account: string) =>
    apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });

  async function announce(type: AttachmentType) {
    const announced = await as('d01').announceAttachment(announcementOf(type, sampleFiles[type]));
    if (!announced.ok) throw new Error('the announcement is refused');
    return announced.body;
  }
  async function upload(type: AttachmentType): Promise<string> {
    const { id, url, method, requestHeaders: headers } = await announce(type);
    const sent = await fetch(url, { method, headers, body: new Uint8Array(sampleFiles[type]) });
    expect(sent.status).toBe(200);
    return id;
  }

  test('real bytes go in by a link and come out by another, under the chain of a letter', async () => {
    const attachments = [await upload('application/pdf'), await upload('image/png')];
    const submitted = await as('d01').submitLetter({ ...letter, attachments });
    if (!submitted.ok) throw new Error('the letter is refused');
    const { caseId } = submitted.body;
    for (const attachmentId of attachments) {
      const link = await as('d01').getAttachment({ caseId, attachmentId });
      if (!link.ok) throw new Error('the link is refused');
      const opened = await fetch(link.body.url);
      const { [opened.headers.get('content-type') as AttachmentType]: expected } = sampleFiles;
      expect(Buffer.from(await opened.arrayBuffer()).equals(expected)).toBe(true);
    }
    expect(await as('d02').getAttachment({ caseId, attachmentId: attachments[0] ?? '' })).toMatchObject({
      ok: false,
      status: 404,
    });
  });

  test('a link that is over, and an upload that nobody attached, are gone', async () => {
    const late = await announce('application/pdf');
    const unattached = await upload('application/pdf');
    await stack.clock.move('+20m');
    const body = new Uint8Array(sampleFiles['application/pdf']);
    const sent = await fetch(late.url, { method: 'PUT', headers: late.requestHeaders, body });
    expect([sent.status, await sent.text()]).toEqual([403, expect.stringContaining('expired')]);
    await stack.clock.move('+25h');
    const listed = await fetch(
      `${stack.info.endpoints.queues}/${new URL(late.url).pathname.split('/')[1]}?list-type=2`,
    );
    const keys = await listed.text();
    expect(keys).toContain('kept/');
    expect(keys).not.toContain(unattached);
  });
});
