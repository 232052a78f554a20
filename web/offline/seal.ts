// What lies on the device is sealed by AES-256-GCM (NIST SP 800-38D) with a key that no script can read out. The place where it
// lies is authenticated along, so that no piece can be put in the place of another.

/** Sealed text: a fresh nonce of 96 bits with each. */
export interface Sealed { readonly nonce: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

const bytes = (text: string) => new TextEncoder().encode(text)

/** A key that can be used and kept, not read. */
export function newSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** A key that makes names out of questions: what was asked cannot be told from where the answer lies. */
export function newNameKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

export const seal = (key: CryptoKey, place: string, text: string): Promise<Sealed> => sealBytes(key, place, bytes(text))

export async function sealBytes(key: CryptoKey, place: string, content: BufferSource): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  return { nonce, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bytes(place) }, key, content) }
}

/** @returns undefined for what was sealed by another key, for another place, or changed since. */
export async function unseal(key: CryptoKey, place: string, sealed: Sealed): Promise<string | undefined> {
  const content = await unsealBytes(key, place, sealed)
  return content === undefined ? undefined : new TextDecoder().decode(content)
}

/** @returns undefined as `unseal` does. */
export async function unsealBytes(key: CryptoKey, place: string, { nonce, data }: Sealed): Promise<ArrayBuffer | undefined> {
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: bytes(place) }, key, data)
  } catch {
    return undefined
  }
}

/** The name under which the answer to a question lies. */
export async function nameOf(key: CryptoKey, question: string): Promise<string> {
  const mark = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(question)))
  return Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
