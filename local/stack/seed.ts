import type { DemoAccount } from '../identity/issuer.ts';

/** What a stack with an empty state directory is filled with. */
export type Seed = {
  /** Who can be logged in as. */
  readonly accounts: readonly DemoAccount[];
  /**
   * Writes the items into the table, before anything reads the table's stream. Called again when it did not come to its
   * end, so what is there already must not be in its way.
   */
  readonly load: (target: SeedTarget) => Promise<void>;
  /** Called at each start: leads those who get webhooks to where the receiver listens this time. */
  readonly link: (target: SeedTarget, receiver: string) => Promise<void>;
};

type SeedTarget = {
  /** Base URL of the table engine; it accepts any credentials. */
  readonly endpoint: string;
  readonly region: string;
  readonly tableName: string;
  /** Base URL of the Secrets Manager, likewise. */
  readonly secrets: string;
};
