import { hasRole, type Principal } from '../directory/account.ts';

/** Whether the principal may see how sending stands, and to which addresses no mail goes. */
export function maySeeSending(principal: Principal): boolean {
  return hasRole(principal, ['administrator', 'auditor']);
}

/** Whether the principal may release addresses, and resume mails that are paused. */
export function mayRunSending(principal: Principal): boolean {
  return hasRole(principal, ['administrator']);
}
