import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../stack/write-whole.ts';

const kept = z.object({
  arn: z.string(),
  /** The labels of versions, as Secrets Manager moves them. */
  stages: z.partialRecord(z.enum(['AWSCURRENT', 'AWSPREVIOUS']), z.string()),
  versions: z.record(z.string(), z.object({ value: z.string(), createdAt: z.string() })),
});
const content = z.record(z.string(), kept);

type Kept = z.infer<typeof kept>;
type Stage = keyof Kept['stages'];

export type SecretVersion = {
  readonly arn: string;
  readonly name: string;
  readonly versionId: string;
  readonly value: string;
  readonly createdAt: string;
};

export type SecretBox = {
  /** Undefined when there is no such secret, or no version of it with the label. */
  readonly get: (nameOrArn: string, stage: Stage) => SecretVersion | undefined;
  readonly has: (nameOrArn: string) => boolean;
  /** Gives the new version the label AWSCURRENT, and the one that had it AWSPREVIOUS. */
  readonly put: (nameOrArn: string, value: string) => SecretVersion;
};

/** The secrets of the stack in one file of the state directory, which only its owner may read. */
export function openSecretBox(file: string, now: () => number, arnOf: (name: string) => string): SecretBox {
  const secrets = existsSync(file) ? readSecrets(file) : {};
  const nameOf = (nameOrArn: string): string =>
    Object.keys(secrets).find((name) => secrets[name]?.arn === nameOrArn) ?? nameOrArn;
  return {
    get: (nameOrArn, stage) => versionIn(secrets, nameOf(nameOrArn), stage),
    has: (nameOrArn) => nameOf(nameOrArn) in secrets,
    put: (nameOrArn, value) => {
      const name = nameOf(nameOrArn);
      const before = secrets[name];
      const versionId = randomUUID();
      const version = { value, createdAt: new Date(now()).toISOString() };
      const previous = before?.stages.AWSCURRENT;
      const arn = before?.arn ?? arnOf(name);
      secrets[name] = {
        arn,
        stages: { AWSCURRENT: versionId, ...(previous !== undefined && { AWSPREVIOUS: previous }) },
        versions: { ...before?.versions, [versionId]: version },
      };
      writeWhole(file, JSON.stringify(secrets, null, 2));
      chmodSync(file, 0o600);
      return { arn, name, versionId, ...version };
    },
  };
}

/** The value of a secret that a stack keeps in its file, as whoever owns the file may read it. Throws when there is none. */
export function secretIn(file: string, name: string): string {
  const version = versionIn(readSecrets(file), name, 'AWSCURRENT');
  if (version === undefined) throw new Error(`there is no secret ${name}`);
  return version.value;
}

function readSecrets(file: string): z.infer<typeof content> {
  return content.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function versionIn(secrets: z.infer<typeof content>, name: string, stage: Stage): SecretVersion | undefined {
  const secret = secrets[name];
  const versionId = secret?.stages[stage];
  const version = versionId === undefined ? undefined : secret?.versions[versionId];
  if (secret === undefined || versionId === undefined || version === undefined) return undefined;
  return { arn: secret.arn, name, versionId, ...version };
}
