import type { Envelope, MailTransport, SendRefusal } from '../../../shared/app/message-ports.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';

export type Answer = 'taken' | 'crash' | SendRefusal['tag'];

/** A provider that answers as it is told, then takes everything; `crash` is the end of our process after it took the mail. */
export class ScriptedTransport implements MailTransport {
  readonly taken: { readonly envelope: Envelope; readonly raw: string }[] = [];
  readonly #answers: Answer[];

  constructor(...answers: readonly Answer[]) {
    this.#answers = [...answers];
  }

  async send(raw: Uint8Array, envelope: Envelope): ReturnType<MailTransport['send']> {
    const answer = this.#answers.shift() ?? 'taken';
    if (answer !== 'taken' && answer !== 'crash' && answer !== 'unanswered') {
      return refused({ tag: answer, reason: `told to be ${answer}` });
    }
    this.taken.push({ envelope, raw: Buffer.from(raw).toString() });
    if (answer === 'crash') throw new Error('crashed');
    if (answer === 'unanswered') return refused({ tag: answer, reason: 'no answer' });
    return accepted({ providerId: `provider-${this.taken.length}` });
  }
}
