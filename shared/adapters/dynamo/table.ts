type AttributeName = string;

/** What an index carries beside its keys and the table's: nothing, the named attributes, or the whole item. */
type Projection = 'KEYS_ONLY' | 'ALL' | readonly AttributeName[];

interface Keys {
  readonly partition: AttributeName;
  readonly sort: AttributeName;
}

export interface IndexDefinition extends Keys {
  readonly projection: Projection;
}

export interface TableDefinition {
  readonly keys: Keys;
  readonly indexes: Readonly<Record<string, IndexDefinition>>;
  /** Every attribute of a key is a string. */
  readonly keyAttributeType: 'S';
  readonly timeToLive: AttributeName;
  readonly stream: 'NEW_IMAGE';
}

/** The attributes of a header that make its card: what the lists of cases show, so that a page is one query. */
const cardAttributes = [
  'entity',
  'id',
  'number',
  'kind',
  'status',
  'enterpriseId',
  'submittedBy',
  'receivedAt',
  'deadline',
  'holder',
  'assisting',
  'handler',
  'firstStepBy',
] as const;

/**
 * The one table (DESIGN §6): the only place that names its keys and indexes. The stacks create it from here, the adapters
 * ask it, docs/access-patterns.md shows it. All indexes are sparse: an item is in one only while it has its attributes.
 */
export const table = {
  keys: { partition: 'pk', sort: 'sk' },
  indexes: {
    /** Open cases by the unit that holds them, earliest due day first; the hub's partition is the triage queue. */
    byHolder: { partition: 'heldBy', sort: 'dueKey', projection: cardAttributes },
    /** Open cases by the unit directly below the hub in whose subtree they are held. */
    byCounty: { partition: 'heldBelow', sort: 'dueKey', projection: cardAttributes },
    /** Cases that a unit has been offered and has not accepted, by the end of its limit to do so. */
    byUnaccepted: { partition: 'offeredTo', sort: 'firstStepKey', projection: cardAttributes },
    /** All cases of an enterprise. */
    byEnterprise: { partition: 'writtenBy', sort: 'receivedKey', projection: cardAttributes },
    /** All cases that an office has entered for enterprises. */
    byEntry: { partition: 'enteredIn', sort: 'receivedKey', projection: cardAttributes },
    /** Open cases that are marked late, by the hub of their city. */
    byLateness: { partition: 'lateIn', sort: 'dueKey', projection: cardAttributes },
    /** What a person has read, latest last. */
    byReader: { partition: 'readBy', sort: 'readKey', projection: 'ALL' },
    /** What the clocks of cases demand next, earliest first, on a few constant shards; parked cases on one of their own. */
    byNextAction: { partition: 'timerShard', sort: 'nextActionKey', projection: 'KEYS_ONLY' },
    /** The units directly below a unit; the table's own key is their order. */
    byParent: { partition: 'parentUnit', sort: 'pk', projection: 'ALL' },
    /** Commits and changes of the directory that the relay has not confirmed, oldest first, on a few constant shards. */
    byPendingRelay: { partition: 'pendingRelay', sort: 'pendingSince', projection: 'KEYS_ONLY' },
    /**
     * Mails about policies that wait or are being sent, on a few constant shards: a publication plans tens of thousands in its own
     * partition, and the mailer reads of all policies together only what is next, short windows first.
     */
    byWaitingMail: { partition: 'mailShard', sort: 'mailOrder', projection: 'KEYS_ONLY' },
    /** Addresses to which no mail goes, the latest last. */
    bySuppression: { partition: 'suppressedIn', sort: 'suppressedKey', projection: 'ALL' },
  },
  keyAttributeType: 'S',
  timeToLive: 'expiresAtEpoch',
  stream: 'NEW_IMAGE',
} as const satisfies TableDefinition;

export type IndexName = keyof (typeof table)['indexes'];
