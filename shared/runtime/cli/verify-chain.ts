import { sha256Seals } from '../../adapters/crypto/sha256-seals.ts';
import { dynamoCaseArchive } from '../../adapters/dynamo/case-archive.ts';
import { BadItem } from '../../adapters/dynamo/stored-item.ts';
import type { CaseRecord } from '../../app/archive-ports.ts';
import { verifyCase } from '../../app/verify-case.ts';
import { CaseId } from '../../domain/case/case-id.ts';
import { commandLineTable } from './command-line-table.ts';

const usage = `npm run chain -- <case id>

Verifies what is kept of a case: the hash chain of its commits, the header as their fold, the texts by their digests.
Exit code 0 when all holds, 1 when something was changed, 2 when there is nothing to verify.
The table: TABLE_NAME with the usual AWS environment, else the local stack that is running.
`;

function report(record: CaseRecord): number {
  const verdict = verifyCase(record, sha256Seals);
  const broken = verdict.ok ? undefined : verdict.refusal;
  const brokenAt = broken !== undefined && 'version' in broken ? broken.version : Infinity;
  for (const { version, at, command, hash } of record.commits) {
    if (version < brokenAt) process.stdout.write(`${version}  ${at}  ${command.padEnd(10)}  ${hash}\n`);
  }
  process.stdout.write(broken === undefined ? 'The chain holds.\n' : `BROKEN: ${JSON.stringify(broken)}\n`);
  return broken === undefined ? 0 : 1;
}

async function main(argument: string | undefined): Promise<number> {
  const caseId = CaseId.safeParse(argument);
  if (!caseId.success) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const record = await dynamoCaseArchive(commandLineTable()).caseRecord(caseId.data);
    if (record !== undefined) return report(record);
    process.stderr.write(`There is no case ${caseId.data}.\n`);
    return 2;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof BadItem ? 1 : 2;
  }
}

process.exitCode = await main(process.argv[2]);
