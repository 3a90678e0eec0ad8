import type { ChangeDeps } from '../../shared/app/change-directory.ts';
import {
  changePushSettings,
  changeSubscription,
  endSubscription,
  subscribe,
} from '../../shared/app/choose-pushes.ts';
import { listPushes, type PushReadDeps, readChoices, readPush } from '../../shared/app/read-pushes.ts';
import type { Subscription } from '../../shared/domain/policy/subscription.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/pushes.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showPush, showSubscription } from '../../shared/http/views/show-push.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** What these routes need. */
export interface PushesDeps extends ChangeDeps, PushReadDeps {}

/** The policies in the workbench of an enterprise (工作台), and what its people have chosen to get. */
export function pushesRoutes(deps: PushesDeps): BoundRoutes<'pushes'> {
  return {
    listPushes: bindList(contracts.listPushes, async ({ enterpriseId }, page, caller) => {
      const found = await listPushes(deps, caller, enterpriseId, page);
      if (!found.ok) return found;
      const { items, next, unread } = found.value;
      return accepted({ view: { items: items.map(showPush), unread }, next });
    }),
    readPush: bindPost(contracts.readPush, async (which, _body, caller) => {
      const push = await readPush(deps, caller, which);
      return push.ok ? accepted({ view: showPush(push.value) }) : push;
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

function shown<Refusal>(subscription: Result<Subscription, Refusal>) {
  return subscription.ok ? accepted({ view: showSubscription(subscription.value) }) : subscription;
}
