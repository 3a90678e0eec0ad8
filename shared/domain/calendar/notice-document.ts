import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';

const maxLine = 200;
const maxEntries = 20;
/** A notice lists some forty days; far more are no notice. */
const maxDays = 120;

/** One line, trimmed, without control and invisible characters. */
const Line = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1)
  .max(maxLine)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
const Lines = z.array(Line).min(1).max(maxEntries);
const Address = z.url({ protocol: /^https?$/ }).max(maxLine);
const Addresses = z.array(Address).max(maxEntries);

/** `2026-11-04`, or `2020-01-26/27` for what was issued overnight; the first day counts. */
const IssuedOn = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\/\d{2})?$/)
  .transform((text) => text.slice(0, 'YYYY-MM-DD'.length))
  .pipe(CivilDate);

const DocumentDay = z
  .strictObject({
    date: CivilDate,
    weekday: z
      .enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
      .optional()
      .meta({ description: '填写时须与日期相符 · Where it is given, it agrees with the date' }),
    name: Line.meta({ description: '节日名称 · The holiday' }),
    kind: z
      .enum(['off', 'work'])
      .meta({ description: '放假，或调休上班 · A day off, or a make-up day on which people work' }),
  })
  .meta({ id: 'NoticeDay' });

/**
 * A year's notice (放假通知) as data sets of State Council notices write it, one entry of their `years`. What follows from the
 * days (weekdays, lists, the number of working days) may be left out; where it is given, it has to agree with them.
 */
export const NoticeDocument = z
  .strictObject({
    status: z.literal('official').meta({ description: '只接受正式公布的通知 · Only what was announced' }),
    documentNumbers: Lines.meta({ description: '文号 · Document numbers' }),
    issued: z.array(IssuedOn).min(1).max(maxEntries).meta({ description: '成文日期 · When it was issued' }),
    papersCanonical: Addresses.min(1).meta({ description: '原文地址 · Where the papers stand' }),
    papersFromHolidayCn: Addresses.optional(),
    alsoRead: Lines.optional(),
    days: z.array(DocumentDay).min(1).max(maxDays).meta({
      description:
        '放假和调休上班的日子，按日期排列，可含上一年 12 月 · Days off and make-up days in order, those of the December before included',
    }),
    offDays: z.array(CivilDate).max(maxDays).optional(),
    makeUpWorkdays: z.array(CivilDate).max(maxDays).optional(),
    note: z
      .string()
      .trim()
      .max(1000)
      .regex(/^[\P{Cc}\t\r\n]*$/u)
      .nullish(),
    workingDaysInCalendarYear: z.int().min(0).max(366).optional(),
  })
  .meta({ id: 'NoticeDocument' });
export type NoticeDocument = z.infer<typeof NoticeDocument>;
