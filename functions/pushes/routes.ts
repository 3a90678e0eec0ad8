import type { ChangeDeps, RepeatRefusal } from '../../shared/app/change-directory.ts';
import {
  changePushSettings,
  changeSubscription,
  endSubscription,
  subscribe,
} from '../../shared/app/choose-pushes.ts';
import { type ExplainDeps, explainPolicy } from '../../shared/app/explain-policy.ts';
import {
  listPushes,
  type PushReadDeps,
  readChoices,
  readPush,
  type ShownPush,
} from '../../shared/app/read-pushes.ts';
import type { Language } from '../../shared/domain/directory/account.ts';
import type { Explanation } from '../../shared/domain/policy/explanation.ts';
import type { ChoiceRefusal } from '../../shared/domain/policy/push-choices.ts';
import type { UnknownCodes } from '../../shared/domain/policy/sound-subscription.ts';
import type { Subscription } from '../../shared/domain/policy/subscription.ts';
import type { CodeLists } from '../../shared/domain/profile/code-lists.ts';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/pushes.ts';
import { pointerTo } from '../../shared/http/field-fault.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showExplainedPolicy } from '../../shared/http/views/show-explanation.ts';
import { showPush, showSubscription } from '../../shared/http/views/show-push.ts';
import { explanationInWords } from '../../shared/notices/policy/explanation-summary.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** What these routes need. */
export interface PushesDeps extends ChangeDeps, PushReadDeps, ExplainDeps {
  readonly policies: ExplainDeps['policies'];
  readonly directory: ExplainDeps['directory'];
  readonly timeZone: string;
  /** What codes are called. */
  readonly codes: CodeLists;
}

/** The policies in the workbench of an enterprise (工作台), and what its people have chosen to get. */
export function pushesRoutes(deps: PushesDeps): BoundRoutes<'pushes'> {
  const inWords = (explanation: Explanation, language: Language) =>
    explanationInWords(explanation, deps.codes, language);
  const shownPush = (push: ShownPush, language: Language) =>
    showPush(push, inWords(push.explanation, language));
  return {
    explainPolicy: bindRead(contracts.explainPolicy, async (which, caller) => {
      const { language } = caller;
      const explained = await explainPolicy(deps, caller, which);
      if (!explained.ok) return explained;
      const words = inWords(explained.value.explanation, language);
      return accepted({ view: showExplainedPolicy(explained.value, words), language });
    }),
    listPushes: bindList(contracts.listPushes, async ({ enterpriseId }, page, caller) => {
      const found = await listPushes(deps, caller, enterpriseId, page);
      if (!found.ok) return found;
      const { items, next, unread } = found.value;
      const { language } = caller;
      const view = { items: items.map((push) => shownPush(push, language)), unread };
      return accepted({ view, next, language });
    }),
    readPush: bindPost(contracts.readPush, async (which, _body, caller) => {
      const push = await readPush(deps, caller, which);
      const { language } = caller;
      return push.ok ? accepted({ view: shownPush(push.value, language), language }) : push;
    }),
    getPushSettings: bindRead(contracts.getPushSettings, async ({ enterpriseId }, caller) => {
      const choices = await readChoices(deps, caller, enterpriseId);
      return choices.ok ? accepted({ view: choices.value.settings }) : choices;
    }),
    changePushSettings: bindPost(contracts.changePushSettings, async ({ enterpriseId }, input, intent) => {
      const settings = await changePushSettings(deps, attemptOf(intent), enterpriseId, input);
      return settings.ok ? accepted({ view: settings.value }) : settings;
    }),
    listSubscriptions: bindRead(contracts.listSubscriptions, async ({ enterpriseId }, caller) => {
      const choices = await readChoices(deps, caller, enterpriseId);
      if (!choices.ok) return choices;
      return accepted({ view: { items: choices.value.subscriptions.map(showSubscription) } });
    }),
    subscribe: bindPost(contracts.subscribe, async ({ enterpriseId }, input, intent) =>
      shown(await subscribe(deps, attemptOf(intent), enterpriseId, input)),
    ),
    changeSubscription: bindPost(
      contracts.changeSubscription,
      async ({ enterpriseId, subscriptionId: id }, input, intent) =>
        shown(await changeSubscription(deps, attemptOf(intent), { enterpriseId, id }, input)),
    ),
    endSubscription: bindPost(
      contracts.endSubscription,
      async ({ enterpriseId, subscriptionId: id }, _body, intent) =>
        shown(await endSubscription(deps, attemptOf(intent), { enterpriseId, id })),
    ),
  };
}

function shown(subscription: Result<Subscription, ChoiceRefusal | UnknownCodes | RepeatRefusal>) {
  if (subscription.ok) return accepted({ view: showSubscription(subscription.value) });
  const { refusal } = subscription;
  if (refusal.tag !== 'codesUnknown') return refused(refusal);
  const faults = refusal.places.map((place) => ({ at: pointerTo(place), rule: 'unknownCode' as const }));
  return refused({ tag: 'invalidRequest' as const, faults });
}
