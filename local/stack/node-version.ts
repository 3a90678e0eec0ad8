import { StartRefused } from './start-refused.ts';

const oldest = 24;

/** Throws StartRefused unless this is the Node that the functions run on; npm uses the project's own. */
export function checkNodeVersion(version: string): void {
  const major = Number.parseInt(version.replace('v', ''), 10);
  if (major >= oldest) return;
  throw new StartRefused(
    `This is Node ${version}; the functions run on Node ${oldest}. Start with "npm start" after "npm ci": ` +
      'the project brings its own Node. Where npm has none for this machine, install Node 24.',
  );
}
