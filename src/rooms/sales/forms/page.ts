import { makeStamp } from './stamp.ts'
import type { FormsGiven, OpenForm } from './ports.ts'

/** What a page of this form carries hidden, from now on good for one lead. */
export function newStamp({ secret, secretBytes, clock }: Pick<FormsGiven, 'secret' | 'secretBytes' | 'clock'>, { address }: Pick<OpenForm, 'address'>): string {
  return makeStamp(secret, address, { at: clock.now(), nonce: Buffer.from(secretBytes(16)).toString('base64url') })
}
