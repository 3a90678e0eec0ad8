import type { AttachmentId } from '../../shared/domain/attachment/attachment.ts';
import type { AttachmentType } from '../../shared/domain/attachment/attachment-type.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { announceAttachment } from '../../shared/http/contracts/attachments.ts';
import type { CityApi } from './city-api.ts';
import { announcementOf, sampleFiles } from './sample-files.ts';

interface File {
  readonly type?: AttachmentType;
  readonly name?: string;
  /** What is announced. */
  readonly content?: Buffer;
  /** What is sent, where that is something else or nothing. */
  readonly sent?: Buffer | undefined;
  readonly at?: Instant;
}

/** Announces a file and sends it to the link that it is given; gives its id. */
export async function uploaded(city: CityApi, as: string, file: File = {}): Promise<AttachmentId> {
  const type = file.type ?? 'application/pdf';
  const content = file.content ?? sampleFiles[type];
  const body = announcementOf(type, content, file.name);
  const at = file.at === undefined ? {} : { at: file.at };
  const announced = await city.ask({ operation: 'announceAttachment', as, body, ...at }, 201);
  const {
    id,
    url,
    method,
    requestHeaders: headers,
  } = announceAttachment.success.view.parse(announced.json());
  const sent = 'sent' in file ? file.sent : content;
  if (sent !== undefined) {
    const answer = await fetch(url, { method, headers, body: new Uint8Array(sent) });
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  return id;
}
