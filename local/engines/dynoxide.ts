import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartRefused } from '../stack/start-refused.ts';
import { freePort } from './free-port.ts';
import { type LeashedProcess, startLeashed } from './leashed-process.ts';

export type TableEngine = {
  readonly endpoint: string;
  /** The process that serves it; undefined when it is somebody else's, named by AWS_ENDPOINT_URL_DYNAMODB. */
  readonly process: LeashedProcess | undefined;
};

const attempts = 3;

/**
 * Starts dynoxide on the file. Where npm has no binary for this machine, AWS_ENDPOINT_URL_DYNAMODB may name an engine
 * that runs already; throws StartRefused when it does not.
 */
export async function startTableEngine(file: string, onLost: (output: string) => void): Promise<TableEngine> {
  const binary = binaryFor(process.platform, process.arch);
  if (binary === undefined) return { endpoint: endpointFromEnvironment(), process: undefined };
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const parameters = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
      const leashed = await startLeashed(binary, parameters, 'listening on', onLost);
      return { endpoint: `http://127.0.0.1:${port}`, process: leashed };
    } catch (error) {
      // The port was free a moment ago; somebody may have been quicker.
      if (attempt === attempts) throw error;
    }
  }
}

function binaryFor(platform: string, architecture: string): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${platform}-${architecture}/package.json`,
    );
    return join(dirname(manifest), platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch {
    return undefined;
  }
}

function endpointFromEnvironment(): string {
  const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (endpoint !== undefined) return endpoint;
  throw new StartRefused(
    `npm has no dynoxide for ${process.platform}-${process.arch}. Start a DynamoDB-compatible engine yourself ` +
      'and name it: AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:8000 npm start',
  );
}
