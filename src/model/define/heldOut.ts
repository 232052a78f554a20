import { placeOf } from '../../lib/placeOf.ts'

/** What models propose to do with a customer, and what a share of the customers is left without, so that it can be said what it earned. */
export const proposalKinds = ['repurchase', 'contact', 'winBack', 'playbook'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** Never more than half of the customers: what is proposed is there to be done. */
export const mostHeldOut = 0.5

/**
 * Whether a customer belongs to the share that is held out: by chance, but decided by the company's seed and the customer's id alone, so that
 * it stays so however often it is asked, for each kind of proposal alike. Where the share grows, whoever was held out before still is.
 * @param share of 1; none is held out of 0.
 */
export function isHeldOut({ seed, share }: HeldOut, customer: string): boolean {
  return share > 0 && placeOf(`${seed} ${customer}`) < share
}

/** How many are held out, and by which seed. */
export interface HeldOut { readonly share: number; readonly seed: string }

/** The seed of a company: its own, so that two companies with the same customers hold out others. */
export function heldOutSeed(workspaceId: number): string {
  return `held out of ${workspaceId}`
}
