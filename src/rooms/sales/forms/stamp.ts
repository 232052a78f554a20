import { createHmac, timingSafeEqual } from 'node:crypto'

/** Below this nobody has filled in a form; above it the page was left open for too long. Milliseconds. */
export const stampBounds = { soonest: 2_000, latest: 24 * 60 * 60_000 } as const

/** What a page carries hidden: when it was given out and a number of its own, signed for its form. */
export interface Stamp { readonly at: number; readonly nonce: string }

/** @param secret of the installation; @param address of the form, signed along so that a stamp is good for this form alone. */
export function makeStamp(secret: string, address: string, { at, nonce }: Stamp): string {
  return `${at.toString(36)}.${nonce}.${signature(secret, address, at, nonce)}`
}

/** The stamp as it was given out, whatever its age; undefined where it was not given out by us for this form. */
export function readStamp(secret: string, address: string, text: string): Stamp | undefined {
  const [, at = '', nonce = '', given = ''] = /^([0-9a-z]{1,10})\.([A-Za-z0-9_-]{16,40})\.([A-Za-z0-9_-]{43})$/.exec(text) ?? []
  if (given === '') return undefined
  const stamp = { at: Number.parseInt(at, 36), nonce }
  const wanted = Buffer.from(signature(secret, address, stamp.at, nonce))
  const sent = Buffer.from(given)
  return sent.length === wanted.length && timingSafeEqual(sent, wanted) ? stamp : undefined
}

/** Whether it can be somebody who has read the page: neither at once nor a day later. */
export function judgeStamp(stamp: Stamp | undefined, now: number): 'good' | 'tooFast' | 'stale' {
  if (stamp === undefined || now - stamp.at > stampBounds.latest || stamp.at - now > 60_000) return 'stale'
  return now - stamp.at < stampBounds.soonest ? 'tooFast' : 'good'
}

function signature(secret: string, address: string, at: number, nonce: string): string {
  return createHmac('sha256', `lead form ${secret}`).update(`${address} ${at} ${nonce}`).digest('base64url')
}
