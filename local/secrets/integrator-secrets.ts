import type { System } from '../system/system.ts';
import type { SecretBox } from './secret-box.ts';

/** The secrets of an integrator, where the functions of the system keep them: the one in use, and the one before it. */
export function integratorSecrets(
  { functions }: Pick<System, 'functions'>,
  box: SecretBox,
): (integrator: string) => readonly string[] {
  const [below = ''] = functions.flatMap(({ environment }) => environment['WEBHOOK_KEYS_BELOW'] ?? []);
  return (integrator) => {
    const name = `${below}integrators/${integrator}`;
    const versions = [box.get(name, 'AWSCURRENT'), box.get(name, 'AWSPREVIOUS')];
    return versions.flatMap((version) => (version === undefined ? [] : [version.value]));
  };
}
