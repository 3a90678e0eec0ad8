import * as z from 'zod';

const claim = z.string().min(1).max(64);

/** What the claims of the city's login are called in its access tokens; which of them a token carries is the login's to say. */
export const LoginClaims = z
  .strictObject({
    name: claim.default('name'),
    email: claim.default('email'),
    /** One unified social credit code, or a list of them: the enterprises that the login has proved the person to act for. */
    creditCode: claim.default('credit_code'),
  })
  .readonly();
export type LoginClaims = z.infer<typeof LoginClaims>;

/** What the city's login has verified of a person, as far as its tokens say it. */
export interface VerifiedFacts {
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** As texts: whether they are credit codes is not the login's to say. */
  readonly creditCodes: readonly string[];
}
