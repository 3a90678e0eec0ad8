/** Which version of a secret: the one in use, or the one before it, which is still accepted while a rotation goes on. */
export type SecretStage = 'current' | 'previous';

/** The secrets that other systems share with us, by their names. */
export interface SecretStore {
  /** Undefined when there is no such secret, or none before the current one. */
  get(name: string, stage: SecretStage): Promise<string | undefined>;
  /** Makes the value the current one, and what was current the previous one; makes the secret where there is none. */
  put(name: string, value: string): Promise<void>;
  /** Makes the secret where there is none; one that is there stays as it is, whoever made it. */
  makeOnce(name: string, value: string): Promise<void>;
}
