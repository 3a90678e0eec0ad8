import * as z from 'zod';

/** What became of a table of profiles, line by line. */
export const ImportReport = z
  .strictObject({
    written: z.int().min(0).meta({ description: '已写入的行数 · Lines that were written' }),
    unchanged: z.int().min(0).meta({
      description: '与已有信息相同的行数 · Lines that say what is known already, or by a later day',
    }),
    refused: z
      .array(
        z
          .strictObject({
            line: z.int().min(1).meta({ description: '行号 · Line of the file' }),
            faults: z
              .array(z.strictObject({ column: z.string(), rule: z.string() }).readonly())
              .min(1)
              .readonly(),
          })
          .readonly(),
      )
      .readonly()
      .meta({ description: '未写入的行、列和原因 · Lines that were not, with columns and reasons' }),
  })
  .readonly();
export type ImportReport = z.infer<typeof ImportReport>;

/** What a line that was written once answers again. */
export const ImportedLine = z.strictObject({ changed: z.boolean() }).readonly();
export type ImportedLine = z.infer<typeof ImportedLine>;
