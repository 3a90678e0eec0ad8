import type { Account } from '../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../domain/directory/ids.ts';
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
import { soundSubscription, type UnknownCodes } from '../domain/policy/sound-subscription.ts';
import { Subscription, SubscriptionId } from '../domain/policy/subscription.ts';
import type { CodeLists } from '../domain/profile/code-lists.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import {
  type Answers,
  type ChangeDeps,
  changeDirectory,
  type Decided,
  type RepeatRefusal,
} from './change-directory.ts';
import type { DirectoryEntry, DirectoryReads } from './directory-ports.ts';

/** What choosing by codes needs. */
export interface SubscribeDeps extends ChangeDeps {
  /** The codes that a subscription may name. */
  readonly codes: Pick<CodeLists, 'industries' | 'regions'>;
}

type Chosen<Answer, Refusal = ChoiceRefusal> = Promise<Result<Answer, Refusal | RepeatRefusal>>;
type Subscribed = Chosen<Subscription, ChoiceRefusal | UnknownCodes>;

/** Somebody subscribes for an enterprise (分类订阅); what is in force and belongs to it comes within a minute. */
export async function subscribe(
  deps: SubscribeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  input: SubscriptionInput,
): Subscribed {
  const id = SubscriptionId.parse(deps.ids.ulid(attempt.now));
  return choose<Subscription, ChoiceRefusal | UnknownCodes>(deps, attempt, enterpriseId, {
    answers: Subscription,
    units: input.departments,
    decide(person, choices, units) {
      const sound = soundSubscription(input, deps.codes, units);
      if (!sound.ok) return sound;
      const next = subscribed(person, enterpriseId, choices, { id, ...input });
      return next.ok ? accepted(subscriptionChange(undefined, next.value, next.value)) : next;
    },
  });
}

/** Somebody changes a subscription of their own. */
export async function changeSubscription(
  deps: SubscribeDeps,
  attempt: Attempt,
  { enterpriseId, id }: Pick<Subscription, 'enterpriseId' | 'id'>,
  input: SubscriptionInput,
): Subscribed {
  return choose<Subscription, ChoiceRefusal | UnknownCodes>(deps, attempt, enterpriseId, {
    answers: Subscription,
    units: input.departments,
    decide(person, choices, units) {
      const previous = ownSubscription(person, choices, id);
      if (!previous.ok) return previous;
      const sound = soundSubscription(input, deps.codes, units);
      if (!sound.ok) return sound;
      const next = { ...previous.value, ...input };
      return accepted(subscriptionChange(previous.value, next, next));
    },
  });
}

/** Somebody ends a subscription of their own. */
export async function endSubscription(
  deps: ChangeDeps,
  attempt: Attempt,
  { enterpriseId, id }: Pick<Subscription, 'enterpriseId' | 'id'>,
): Chosen<Subscription> {
  return choose(deps, attempt, enterpriseId, {
    answers: Subscription,
    decide(person, choices) {
      const previous = ownSubscription(person, choices, id);
      return previous.ok ? accepted(subscriptionChange(previous.value, undefined, previous.value)) : previous;
    },
  });
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

interface Choice<Answer, Refusal> {
  readonly answers: Answers<Answer>;
  /** The units that are asked for. */
  readonly units?: readonly UnitId[];
  readonly decide: (
    person: Account,
    choices: PushChoices,
    units: DirectoryReads['units'],
  ) => Result<Decided<Answer>, Refusal>;
}

/** Somebody of the enterprise chooses, knowing what it and its people have chosen. */
async function choose<Answer, Refusal = ChoiceRefusal>(
  deps: ChangeDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  { answers, units: unitIds = [], decide }: Choice<Answer, Refusal>,
): Chosen<Answer, Refusal | ChoiceRefusal> {
  return changeDirectory(deps, attempt, {
    answers,
    needs: { choicesOf: enterpriseId, units: unitIds },
    decide({ account, choices, units }): Result<Decided<Answer>, Refusal | ChoiceRefusal> {
      const person = oneOf(account, enterpriseId, attempt.now);
      return person.ok ? decide(person.value, choices, units) : person;
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
