import type { Account } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { smartFrequencyOf } from '../domain/policy/people-mailed.ts';
import {
  type ChoiceRefusal,
  chosen,
  ChosenSettings,
  oneOf,
  ownSubscription,
  type PushChoices,
  type SettingsInput,
  subscribed,
  type SubscriptionInput,
} from '../domain/policy/push-choices.ts';
import { Subscription, SubscriptionId } from '../domain/policy/subscription.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import {
  type Answers,
  type ChangeDeps,
  changeDirectory,
  type Decided,
  type RepeatRefusal,
} from './change-directory.ts';
import type { DirectoryEntry } from './directory-ports.ts';

type Chosen<Answer> = Promise<Result<Answer, ChoiceRefusal | RepeatRefusal>>;

/** Somebody subscribes for an enterprise (分类订阅); what is in force and belongs to it comes within a minute. */
export async function subscribe(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  input: SubscriptionInput,
): Chosen<Subscription> {
  const id = SubscriptionId.parse(deps.ids.ulid(attempt.now));
  return choose(deps, attempt, enterpriseId, {
    answers: Subscription,
    decide(person, choices) {
      const next = subscribed(person, enterpriseId, choices, { id, ...input });
      return next.ok ? accepted(subscriptionChange(undefined, next.value, next.value)) : next;
    },
  });
}

/** Somebody changes a subscription of their own. */
export async function changeSubscription(
  deps: ChangeDeps,
  attempt: Attempt,
  { enterpriseId, id }: Pick<Subscription, 'enterpriseId' | 'id'>,
  input: SubscriptionInput,
): Chosen<Subscription> {
  return onOwn(deps, attempt, { enterpriseId, id }, (previous) => {
    const next = { ...previous, ...input };
    return subscriptionChange(previous, next, next);
  });
}

/** Somebody ends a subscription of their own. */
export async function endSubscription(
  deps: ChangeDeps,
  attempt: Attempt,
  which: Pick<Subscription, 'enterpriseId' | 'id'>,
): Chosen<Subscription> {
  return onOwn(deps, attempt, which, (previous) => subscriptionChange(previous, undefined, previous));
}

/** Somebody sets how soon smart matching (智能匹配) mails them for an enterprise, or, managing it, switches it on or off. */
export async function changePushSettings(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  input: SettingsInput,
): Chosen<ChosenSettings> {
  return choose(deps, attempt, enterpriseId, {
    answers: ChosenSettings,
    decide(person, choices) {
      const next = chosen(person, enterpriseId, choices, input, attempt.now);
      if (!next.ok) return next;
      const { settings } = next.value;
      const before = smartFrequencyOf(person, enterpriseId);
      const frequency = smartFrequencyOf(next.value.account, enterpriseId);
      const entries: DirectoryEntry[] = [];
      if (frequency !== before) {
        entries.push({ kind: 'account', previous: person, next: next.value.account });
      }
      if (settings.revision !== (choices.settings?.revision ?? 0)) {
        entries.push({ kind: 'pushSettings', previous: choices.settings, next: settings });
      }
      const answer = { smart: settings.smart, frequency };
      if (entries.length === 0) return accepted({ change: undefined, answer });
      const by = entries.some(({ kind }) => kind === 'account') ? person.id : null;
      const fact = { type: 'pushSettingsChanged', enterpriseId, person: by } as const;
      return accepted({ change: { entries, fact }, answer });
    },
  });
}

async function onOwn(
  deps: ChangeDeps,
  attempt: Attempt,
  { enterpriseId, id }: Pick<Subscription, 'enterpriseId' | 'id'>,
  decide: (previous: Subscription) => Decided<Subscription>,
): Chosen<Subscription> {
  return choose(deps, attempt, enterpriseId, {
    answers: Subscription,
    decide(person, choices) {
      const previous = ownSubscription(person, choices, id);
      return previous.ok ? accepted(decide(previous.value)) : previous;
    },
  });
}

interface Choice<Answer> {
  readonly answers: Answers<Answer>;
  readonly decide: (person: Account, choices: PushChoices) => Result<Decided<Answer>, ChoiceRefusal>;
}

/** Somebody of the enterprise chooses, knowing what it and its people have chosen. */
async function choose<Answer>(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  { answers, decide }: Choice<Answer>,
): Chosen<Answer> {
  return changeDirectory(deps, attempt, {
    answers,
    needs: { choicesOf: enterpriseId },
    decide({ account, choices }): Result<Decided<Answer>, ChoiceRefusal> {
      const person = oneOf(account, enterpriseId, attempt.now);
      return person.ok ? decide(person.value, choices) : person;
    },
  });
}

function subscriptionChange(
  previous: Subscription | undefined,
  next: Subscription | undefined,
  answer: Subscription,
): Decided<Subscription> {
  const { enterpriseId } = answer;
  return {
    change: {
      entries: [{ kind: 'subscription', previous, next }],
      fact: { type: 'subscriptionsChanged', enterpriseId },
    },
    answer,
  };
}
