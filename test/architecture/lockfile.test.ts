import { describe, expect, test } from 'vitest';
import { Lockfile, missingPlatformPackages } from '../../.ci/missing-platform-packages.ts';
import lockfile from '../../package-lock.json' with { type: 'json' };

const withOptional = (place: string) => ({
  [place]: { optionalDependencies: { 'build-linux-x64': '1.0.0' } },
});
const missingIn = (packages: object) => missingPlatformPackages(Lockfile.parse({ packages }));

describe('the lockfile', () => {
  test('names every platform package, so that npm ci takes it (else: npx node .ci/complete-lockfile.ts)', () => {
    expect(missingPlatformPackages(Lockfile.parse(lockfile))).toEqual([]);
  });

  test('one that is left out would be found', () => {
    const left = [{ name: 'build-linux-x64', version: '1.0.0', dev: false }];
    expect(missingIn(withOptional(''))).toEqual(left);
    expect(missingIn(withOptional('node_modules/a'))).toEqual(left);
  });

  test.each(['node_modules/', 'node_modules/a/node_modules/', 'node_modules/a/node_modules/b/node_modules/'])(
    'a package finds it in %s',
    (place) => {
      const packages = {
        ...withOptional('node_modules/a/node_modules/b'),
        [`${place}build-linux-x64`]: { version: '1.0.0' },
      };
      expect(missingIn(packages)).toEqual([]);
    },
  );
});
