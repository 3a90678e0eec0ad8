import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything of one stack lies. */
export type StateDir = {
  readonly root: string;
  readonly lock: string;
  readonly info: string;
  readonly clock: string;
  readonly positions: string;
  readonly schedules: string;
  readonly issuerKeys: string;
  readonly tables: string;
  readonly queues: string;
  /** There when the seed is loaded to the end. */
  readonly seeded: string;
  readonly mail: string;
  readonly secrets: string;
  readonly logs: string;
};

/** The places below the directory, which is made when it is not there. */
export function openStateDir(directory: string): StateDir {
  const root = resolve(directory);
  const logs = join(root, 'logs');
  mkdirSync(logs, { recursive: true });
  return {
    root,
    logs,
    lock: join(root, 'lock.json'),
    info: join(root, 'stack.json'),
    clock: join(root, 'clock.json'),
    positions: join(root, 'positions.json'),
    schedules: join(root, 'schedules.json'),
    issuerKeys: join(root, 'issuer-keys.json'),
    tables: join(root, 'tables.db'),
    queues: join(root, 'queues'),
    seeded: join(root, 'seeded'),
    mail: join(root, 'mail'),
    secrets: join(root, 'secrets.json'),
  };
}
