import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretKeys } from './key.ts'

/** Seals secrets that must be read again (of providers, webhooks, second factors), so that the database holds none of them open. */
export interface Secrets {
  /** @param about what it is of, such as 'webhook 3 <id>': a sealed secret that is copied to another place does not open there. */
  seal(text: string, about: string): string
  /** @throws Error where the envelope was changed, is of another place, or of a key that is not known here. */
  open(sealed: string, about: string): string
  /** Whether the key that seals now has sealed it. */
  isCurrent(sealed: string): boolean
}

const version = 'gx1'
const cipher = 'aes-256-gcm'
const tagLength = 16

/**
 * AES-256-GCM with a random nonce of 96 bits each time (NIST SP 800-38D); the envelope is `gx1.<key>.<nonce>.<text and tag>`.
 * @param given the keys, or how to read them afresh, so that a key that a command added counts at once in a running program.
 */
export function createSecrets(given: SecretKeys | (() => SecretKeys)): Secrets {
  const keys = typeof given === 'function' ? given : () => given
  return {
    seal(text, about) {
      const [{ id, bytes }] = keys()
      const nonce = randomBytes(12)
      const sealing = createCipheriv(cipher, bytes, nonce).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()])
      return [version, id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
    },
    open(sealed, about) {
      const [kind, id, nonce = '', content = ''] = sealed.split('.')
      const key = keys().find((each) => each.id === id)
      if (kind !== version || key === undefined) throw new Error('A stored secret was sealed by a key that this installation does not have')
      const bytes = Buffer.from(content, 'base64url')
      const opening = createDecipheriv(cipher, key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: tagLength }).setAAD(Buffer.from(about))
      opening.setAuthTag(bytes.subarray(-tagLength))
      return Buffer.concat([opening.update(bytes.subarray(0, -tagLength)), opening.final()]).toString('utf8')
    },
    isCurrent: (sealed) => sealed.startsWith(`${version}.${keys()[0].id}.`),
  }
}
