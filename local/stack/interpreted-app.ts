import { readCloudAssembly } from '../assembly/cloud-assembly.ts';
import { synthesize } from '../assembly/synthesize.ts';
import { interpret } from '../system/interpret.ts';
import type { System } from '../system/system.ts';
import { localAccountId, type Place } from '../template/place.ts';
import { StartRefused } from './start-refused.ts';

/** The CDK app that is to run. */
export type Project = {
  /** The directory of cdk.json. */
  readonly dir: string;
  /** The entry of the app, from that directory. */
  readonly app: string;
};

export type InterpretedApp = { readonly system: System; readonly place: Place };

/** Where an app is that leaves its region open. */
const defaultRegion = 'ap-southeast-1';

/** Synthesizes the app and reads it, to be run in the region that it names; the addresses may come in the meantime. */
export async function interpretedApp(
  { dir, app }: Project,
  addresses: Promise<Place['addresses']>,
): Promise<InterpretedApp> {
  const assembly = readCloudAssembly(await synthesize({ projectDir: dir, app, region: defaultRegion }));
  const [region = defaultRegion, ...others] = new Set(assembly.stacks.flatMap((stack) => stack.region ?? []));
  if (others.length > 0)
    throw new StartRefused(`The app spreads over regions: ${[region, ...others].join(', ')}`);
  const place = { region, accountId: localAccountId, addresses: await addresses };
  return { system: interpret(assembly, place), place };
}
