import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import type { FunctionSpec } from '../function-spec.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * How a function is bundled: one ESM file for Node 24 with the SDK in it, which starts faster than with the one of the
 * runtime. Source maps carry no sources: they only turn a stack trace into file and line. `#city` is the folder of the city
 * that is synthesized, whatever package.json says.
 */
export function bundleOptions(name: string, cityFolder: string): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [join('functions', name, 'main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    alias: { '#city': cityFolder },
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    // CommonJS dependencies ask for Node's modules by `require`, which an ES module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  };
}

/**
 * The code of a function as an asset, with its files beside the bundle. It is bundled in this process with the project's
 * esbuild: no Docker, and half the time of NodejsFunction, which starts npx for each.
 */
export function bundledCode(
  { name, files = {} }: Pick<FunctionSpec, 'name' | 'files'>,
  cityFolder: string,
): Code {
  return Code.fromAsset(join(root, 'functions', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('not-used'),
      local: {
        tryBundle: (outputDir) => {
          buildSync({ ...bundleOptions(name, cityFolder), outfile: join(outputDir, 'index.mjs') });
          for (const [file, source] of Object.entries(files)) {
            copyFileSync(join(root, source), join(outputDir, file));
          }
          return true;
        },
      },
    },
  });
}
