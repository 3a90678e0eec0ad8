import * as z from 'zod';
import { PolicyContent } from '../../domain/policy/policy.ts';
import { PolicyChange } from '../../domain/policy/policy-change.ts';
import { PolicyHeader, PolicyInForce, PublishedVersion } from '../../domain/policy/policy-header.ts';
import { pendingRelay, spreadOf } from './pending-relay.ts';
import { policyChangeKey } from './policy-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** The header of an item. Throws BadItem. */
export function readPolicyHeader(item: Attributes): PolicyHeader {
  return readItem('policy', PolicyHeader, item);
}

const Drafted = z.strictObject({ content: PolicyContent });

/** What the draft of an item says. Throws BadItem. */
export function readPolicyDraft(item: Attributes): PolicyContent {
  return readItem('policyDraft', Drafted, item).content;
}

/** The version of an item. Throws BadItem. */
export function readPolicyVersion(item: Attributes): PublishedVersion {
  return readItem('policyVersion', PublishedVersion, item);
}

/** The policy in force of an item. Throws BadItem. */
export function readPolicyInForce(item: Attributes): PolicyInForce {
  return readItem('policyInForce', PolicyInForce, item);
}

/** The record of a change as it is written, still to be relayed. */
export function policyChangeItem(change: PolicyChange): StoredItem {
  const { policyId, revision, at } = change;
  return {
    ...policyChangeKey.keyOf({ policyId, revision }),
    entity: 'policyChange',
    ...change,
    ...pendingRelay(at, `${policyId}.${revision}`, spreadOf(policyId) + revision),
  };
}

/** The change of an item or of a stream record's new image. Throws BadItem. */
export function readPolicyChange(item: Attributes): PolicyChange {
  return readItem('policyChange', PolicyChange, item);
}
