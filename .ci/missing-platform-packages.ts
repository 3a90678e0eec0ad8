import * as z from 'zod';

const Entry = z.looseObject({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** The part of package-lock.json that says what is installed where. */
export const Lockfile = z.looseObject({ packages: z.record(z.string(), Entry) });
export type Lockfile = z.infer<typeof Lockfile>;

/** A build for some platform that a package names and the lockfile lacks. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  /** It is wanted for development only. */
  readonly dev: boolean;
}

/**
 * What `npm install` left out of the lockfile without a word, because the registry at hand did not have it; `npm ci` then
 * refuses the whole lockfile.
 */
export function missingPlatformPackages({ packages }: Lockfile): readonly MissingPackage[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesVisibleFrom(place).some((visible) => `${visible}${name}` in packages))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** `a/node_modules/b` finds its packages in its own node_modules, in those of `a`, and in the root's. */
function placesVisibleFrom(place: string): readonly string[] {
  const parts = place.split('/node_modules/');
  const nested = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/`);
  return ['node_modules/', ...(place === '' ? [] : nested)];
}
