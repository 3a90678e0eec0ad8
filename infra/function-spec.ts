import type { IndexName } from '../shared/adapters/dynamo/table.ts';

/** What people suffer while a part of the system fails: the text of its alarm and a heading of the runbook. */
export interface ErrorImpact {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a function may do with the table. There is no Scan here, so none can be granted. TransactWriteItems has no action
 * of its own: each of its parts needs the action of the single write.
 */
export interface TableAccess {
  readonly actions: readonly (
    | 'BatchGetItem'
    | 'ConditionCheckItem'
    | 'DeleteItem'
    | 'GetItem'
    | 'PutItem'
    | 'Query'
    | 'UpdateItem'
  )[];
  /** What the partition keys begin with below which it may put items, where it writes nothing else. */
  readonly putsBelow?: string;
  /** The indexes it may query, by name. */
  readonly indexes: readonly IndexName[];
}

/** A function as data; its code is functions/<name>/main.ts. */
export interface FunctionSpec {
  readonly name: string;
  readonly errorImpact: ErrorImpact;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Absent where the function has nothing to do with the table. */
  readonly table?: TableAccess;
  /** Files that lie beside its bundle: name → where they come from, relative to the root of the project. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A function that a queue feeds. */
export interface QueueFunctionSpec extends FunctionSpec {
  /** How many messages one run gets at most. */
  readonly batchSize: number;
  /** How many run at once at most: what the receiver behind it can take. */
  readonly maxConcurrency: number;
  /** How old the oldest message may become before somebody should look. */
  readonly lateAfterMinutes: number;
  /** How often a message is tried before it is set aside; the tries are six time-outs of the function apart. */
  readonly attempts: number;
}

/** When a schedule fires: every so many minutes, or once a day by the clocks of the city. */
export type ScheduleTimes =
  | { readonly everyMinutes: number }
  | { readonly dailyAt: { readonly hour: number; readonly minute: number } };

/** A function that a schedule fires. */
export interface ScheduledFunctionSpec extends FunctionSpec {
  readonly times: ScheduleTimes;
  /** How often a run that failed is tried again, at most twice: Lambda allows no more. */
  readonly retries: 0 | 1 | 2;
  /** How long after its time a run may still begin; from 1 on. Then it is set aside. */
  readonly latestAfterMinutes: number;
}
