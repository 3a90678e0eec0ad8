import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../stack/write-whole.ts';

const positionSchema = z.object({
  streamArn: z.string(),
  /** The last record that was dealt with; null: none yet, and none may be skipped. */
  sequenceNumber: z.string().nullable(),
});

export type Position = z.infer<typeof positionSchema>;

export type Positions = {
  readonly get: (mappingId: string) => Position | undefined;
  /** On disk when it returns. */
  readonly keep: (mappingId: string, position: Position) => void;
};

/** How far each stream has been read, kept in a file so that a stack that was killed goes on from there. */
export function openPositions(file: string): Positions {
  const positions = new Map(
    Object.entries(
      z
        .record(z.string(), positionSchema)
        .parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}),
    ),
  );
  return {
    get: (mappingId) => positions.get(mappingId),
    keep: (mappingId, position) => {
      positions.set(mappingId, position);
      writeWhole(file, JSON.stringify(Object.fromEntries(positions)));
    },
  };
}
