import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { type Progress, progressOf, showProgress, stateOf } from '../orders/quantities.ts'
import { relatedId } from '../reading.ts'
import { emptyDelivery, lineOfAnother, orderNotOpen } from './errors.ts'
import type { Part } from './rules.ts'

/** A delivery that moves, with the order that it belongs to, locked. */
export interface Moving {
  readonly order: string
  readonly status: string
  /** Whether the state of the order still follows its deliveries: a closed one stays closed. */
  readonly live: boolean
  readonly lines: readonly Progress[]
  readonly parts: readonly Part[]
}

const lively = ['confirmed', 'partDelivered', 'delivered']

/** Locks the order, so that two deliveries of it never go above what was ordered. @throws Problem where it has no lines, or its order is none to move goods for. */
export async function moving(doing: Doing): Promise<Moving> {
  const { tx, id, record } = doing
  const order = relatedId(record, 'order') ?? ''
  const [row] = await tx.query<{ status: string }>(sql`select status from "order" where workspace_id = ${tx.workspaceId} and id = ${order}::uuid and deleted_at is null for no key update`)
  if (row === undefined || !(lively.includes(row.status) || row.status === 'closed')) throw orderNotOpen()
  const parts = await tx.query<Part>(sql`
    select order_line_id as line, quantity from delivery_line where workspace_id = ${tx.workspaceId} and delivery_id = ${id}::uuid and deleted_at is null order by position, id`)
  if (parts.length === 0) throw emptyDelivery()
  const lines = await progressOf(doing, order)
  const strange = parts.find(({ line }) => !lines.some((each) => each.id === line))
  if (strange !== undefined) throw lineOfAnother(strange.line)
  return { order, status: row.status, live: lively.includes(row.status), lines, parts }
}

/** Lines and state of the order follow what has moved, in the same transaction. */
export async function orderFollows(doing: Doing, { order, status, live }: Moving, lines: readonly Progress[], deliveredOn?: string): Promise<void> {
  await showProgress(doing, order, lines)
  const state = stateOf(lines)
  if (live && state !== status) await doing.write.update('order', order, { status: state, ...(state === 'delivered' && deliveredOn !== undefined ? { deliveredOn } : {}) })
}
