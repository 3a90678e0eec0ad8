import * as z from 'zod';

/** Whom a rung tells; each stands for the people who are that when it is told. */
export const Recipient = z.enum(['handler', 'unitLead', 'hubSupervisor', 'leader', 'overseer']);
export type Recipient = z.infer<typeof Recipient>;

const recipients = z
  .array(Recipient)
  .min(1)
  .refine((tells) => new Set(tells).size === tells.length, 'everybody is named once')
  .readonly();

/** A commit takes ten events, and a tick after an outage may need five for everything else. */
const maxRungs = 5;

const Rung = z
  .strictObject({
    /**
     * The working day on whose opening it is reached, relative to the due day, which is 0: -2 is the second working day before
     * it, 1 the first after it, the first opening at which the case is late.
     */
    days: z.int().min(-60).max(60),
    tells: recipients,
  })
  .readonly();
export type Rung = z.infer<typeof Rung>;

/** Who is told when, as the due day of a kind comes and goes (RULES 7). */
export const Ladder = z
  .strictObject({
    rungs: z
      .array(Rung)
      .min(1)
      .max(maxRungs)
      .refine(
        (rungs) => rungs.every(({ days }, at) => at === 0 || days > (rungs[at - 1]?.days ?? days)),
        'rungs go up',
      )
      .refine((rungs) => rungs.some(({ days }) => days > 0), 'one rung at least lies after the due day')
      .readonly(),
    /** Progress reports (办理进展) once a case is late. */
    reports: z
      .strictObject({
        everyDays: z.int().min(1).max(60),
        /** Who is told of the first report that is missing, of the second in a row, …; the last entry holds for all further ones. */
        missedTells: z.array(recipients).min(1).max(5).readonly(),
      })
      .readonly(),
  })
  .readonly();
export type Ladder = z.infer<typeof Ladder>;
