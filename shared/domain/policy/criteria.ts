import * as z from 'zod';
import { IndustryCode, QualificationTag, RegionCode } from '../profile/codes.ts';
import { RegisterType } from '../profile/profile.ts';
import { SizeClass } from '../profile/size-class.ts';
import { CivilDate } from '../time/civil-date.ts';

/** So deep and so wide may a tree be, that one who reads it still understands it. */
export const maxCriteriaDepth = 6;
const maxCriteriaBranches = 40;

/** So many clauses in all: each is kept, with what it saw, for each enterprise that the policy reaches. */
export const maxCriteriaClauses = 60;

const codes = <Code extends z.ZodType>(code: Code) => z.array(code).min(1).max(60).readonly();
const amount = z.number().min(0).max(100_000_000);

/** One condition over one value of a profile. Ranges include both ends; an end that is missing is open. */
export const Clause = z.discriminatedUnion('clause', [
  z.strictObject({ clause: z.literal('region'), in: codes(RegionCode) }).readonly(),
  z.strictObject({ clause: z.literal('industry'), in: codes(IndustryCode) }).readonly(),
  z.strictObject({ clause: z.literal('size'), in: codes(SizeClass) }).readonly(),
  z.strictObject({ clause: z.literal('qualification'), holds: QualificationTag }).readonly(),
  z.strictObject({ clause: z.literal('registerType'), in: codes(RegisterType) }).readonly(),
  z
    .strictObject({ clause: z.literal('employees'), from: amount.optional(), to: amount.optional() })
    .readonly(),
  z
    .strictObject({ clause: z.literal('revenueWan'), from: amount.optional(), to: amount.optional() })
    .readonly(),
  z
    .strictObject({ clause: z.literal('assetsWan'), from: amount.optional(), to: amount.optional() })
    .readonly(),
  z
    .strictObject({ clause: z.literal('foundedOn'), from: CivilDate.optional(), to: CivilDate.optional() })
    .readonly(),
]);
export type Clause = z.infer<typeof Clause>;

/** The kinds of clauses; each is named after the value that it is about. */
export const clauseNames = Clause.options.map((option) => option.unwrap().shape.clause.value);
export type ClauseName = Clause['clause'];

/** Whom a policy is for (适用对象): a tree of clauses. An empty `all` is met by everybody, an empty `any` by nobody. */
export type Criteria =
  | Clause
  | { readonly all: readonly Criteria[] }
  | { readonly any: readonly Criteria[] }
  | { readonly none: readonly Criteria[] };

const branches = z.lazy(() => z.array(Criteria).max(maxCriteriaBranches).readonly());

export const Criteria: z.ZodType<Criteria> = z
  .union([
    Clause,
    z.strictObject({ all: branches }).readonly(),
    z.strictObject({ any: branches }).readonly(),
    z.strictObject({ none: branches }).readonly(),
  ])
  .meta({
    id: 'Criteria',
    description:
      '适用条件树：`all` 全部满足，`any` 任一满足，`none` 全不满足；最多 6 层、60 个条件 · A tree of clauses, at most six deep with sixty clauses',
  });
