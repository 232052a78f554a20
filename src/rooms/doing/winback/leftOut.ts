import { placeOf } from '../../../lib/placeOf.ts'

/**
 * Whether a customer is left out of a playbook for comparison: decided by both of their ids alone, so that the same customer is left
 * out however often it is asked. @param share of 1.
 */
export function isLeftOut(customer: string, playbook: string, share: number): boolean {
  return share > 0 && placeOf(`${playbook} ${customer}`) < share
}
