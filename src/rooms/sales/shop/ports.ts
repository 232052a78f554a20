import type { SecretBytes, Workspace } from '../../../access/index.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Money } from '../../../lib/money.ts'
import type { Language, Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { RankedBecause } from '../../../model/define/ranking.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Acts } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Records } from '../../../records/engine.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import type { SendingGiven } from '../links/ports.ts'

/** How somebody pays for an order of the shop. The default is a transfer to the company's account. */
export interface PaymentPort {
  /** What is told on the page of the order: where to pay and under which reference. Nothing is charged here. */
  instructions(asked: PaymentAsked): Promise<PaymentTold>
}

export interface PaymentAsked { readonly shop: Pick<OpenShop, 'account' | 'paymentNote'>; readonly orderNumber: string; readonly amount: Money; readonly language: Language }

export interface PaymentTold {
  readonly title: Words
  /** Each to be read off and typed elsewhere. */
  readonly facts: readonly { readonly label: Words; readonly value: string }[]
  readonly note: string | undefined
  /** Where one pays at once, of a provider that has such a page. */
  readonly link?: string | undefined
}

/** What the shop works with, given by the composition. */
export interface ShopGiven {
  readonly database: Database
  readonly clock: Clock
  /** Signs the secret addresses of orders. */
  readonly secret: string
  readonly secretBytes: SecretBytes
  readonly engineOf: (workspaceId: number) => Promise<ShopEngine>
  readonly workspaceOf: (workspaceId: number) => Promise<Workspace | undefined>
  readonly payment: PaymentPort
  readonly sending: SendingGiven
  /** Told of what failed after the visitor was answered. */
  readonly failed: (error: unknown) => void
  readonly files: Pick<FileStore, 'open'>
  readonly ranking: ShopRanking
}

/** Products in the order of one customer, each with what speaks for it; undefined where nothing is known by which to order. */
export type ShopRanking = (registry: Registry, asked: {
  readonly workspaceId: number; readonly customer: string; readonly states: readonly string[]; readonly marked: boolean; readonly categories: readonly string[] | undefined; readonly limit: number; readonly offset: number
}) => Promise<readonly { readonly id: string; readonly because: RankedBecause | null }[] | undefined>

export interface ShopEngine {
  readonly registry: Registry
  readonly records: Pick<Records, 'list' | 'read'>
  readonly writer: WriterWithin
  readonly acts: Pick<Acts, 'within'>
}

/** A shop that stands open, found by its address. */
export interface OpenShop {
  readonly id: string
  readonly address: string
  readonly workspace: Workspace
  readonly engine: ShopEngine
  /** The program itself, which reads what the shop shows. */
  readonly context: Context
  readonly title: Words
  readonly intro: Words | undefined
  readonly shows: 'marked' | 'all'
  readonly priceList: string | undefined
  readonly currency: string
  readonly taxIncluded: boolean
  readonly stockShown: 'none' | 'state' | 'quantity'
  readonly backOrders: boolean
  /** Customers whom we know see first what is likely theirs. */
  readonly personalOrder: boolean
  readonly guestsOrder: boolean
  readonly orderState: 'draft' | 'confirmed'
  /** What becomes of an open lead who orders. */
  readonly openLeads: 'convert' | 'stay'
  /** Who gets new customers and guests' carts; somebody who works here. */
  readonly assignee: string | undefined
  /** Minor units of the shop's currency. */
  readonly delivery: { readonly fee: number; readonly freeFrom: number | undefined; readonly days: number | undefined }
  readonly account: { readonly holder: string | undefined; readonly bank: string | undefined; readonly number: string | undefined }
  readonly paymentNote: Words | undefined
  readonly terms: Words | undefined
  readonly consent: Words | undefined
}

/** Who is in the shop: a guest, or the contact of a customer who came by a link of ours. */
export interface Visitor { readonly customer: string | undefined; readonly contact: string | undefined; readonly name: string | undefined }

export const guest: Visitor = { customer: undefined, contact: undefined, name: undefined }
