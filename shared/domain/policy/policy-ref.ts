import * as z from 'zod';
import { PolicyContent, PolicyId, PolicyVersion } from './policy.ts';

/** A policy as somebody had it before them: which version, and what it was called then. */
export const PolicyRef = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    title: PolicyContent.unwrap().shape.title,
  })
  .readonly();
export type PolicyRef = z.infer<typeof PolicyRef>;
