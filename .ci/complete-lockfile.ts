import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Lockfile, type MissingPackage, missingPlatformPackages } from './missing-platform-packages.ts';

// Run after `npm install` at a registry that lacks builds for some platforms: writes a stub for each, which npm takes for
// one of another platform here, and looks up where it fits.

const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);
const processors = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']);
const file = 'package-lock.json';

function stub({ name, version, dev }: MissingPackage): object {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = words.filter((word) => systems.has(word));
  const cpu = words.filter((word) => processors.has(word));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say for which platform it is`);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  return { version, cpu, ...(dev && { dev }), ...(os[0] === 'linux' && { libc }), optional: true, os };
}

const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatformPackages(Lockfile.parse(written));
const stubs = missing.map((each) => [`node_modules/${each.name}`, stub(each)] as const);
// What npm wrote stays as it is, in its order.
const { packages, ...rest } = z.looseObject({ packages: z.record(z.string(), z.unknown()) }).parse(written);
const complete = Object.entries(packages)
  .concat(stubs)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
const whole = Object.entries(rest).concat([['packages', Object.fromEntries(complete)]]);
writeFileSync(file, `${JSON.stringify(Object.fromEntries(whole), null, 2)}\n`);
process.stdout.write(`${missing.length} platform packages added to ${file}\n`);
