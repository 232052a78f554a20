import type { JsonObject } from '../../src/lib/json.ts'

/** A write that may wait for the network. Its id is the idempotency key, also of tries of which no answer came: it arrives once. */
export interface WaitingWrite {
  readonly id: string
  readonly kind: 'create' | 'update' | 'act' | 'remove'
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  /** Under /api/v1. */
  readonly path: string
  readonly body?: JsonObject
  readonly version?: number
  readonly reason?: string
  readonly object: string
  /** The record that it changes; none for a new one. */
  readonly record?: string
  readonly action?: string
  /** How the fields that it changes stood for its author. */
  readonly before?: JsonObject
  /** It brings a file; the bytes lie beside it. */
  readonly file?: FileBrought
}
/** What a new file is, beside its bytes. */
export interface FileBrought {
  readonly name: string
  readonly type: string
  readonly size: number
  /** The input of a verb that it is meant for, like 'activity.checkIn.photo': what is declared of that holds. */
  readonly use?: string
  /** What the server shall find in its bytes. */
  readonly expects?: 'sound'
}
/** Who a device keeps something for. */
export interface Owner { readonly workspace: number; readonly user: string }
export const ownerText = ({ workspace, user }: Owner): string => `${workspace} ${user}`

/** The id of a record that exists on this device alone so far begins so; the server never gives one (RFC 9562, version 8). */
export const newHere = '00000000-0000-8000-8000-'
