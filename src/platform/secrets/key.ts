import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key of 256 bits with the name by which envelopes know it: eight characters of its hash, which say nothing of it. */
export interface SecretKey { readonly id: string; readonly bytes: Uint8Array }

/** The keys of an installation: the first seals, all of them open, so that a new one can be put before the old. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]]

/**
 * The keys by which stored secrets are sealed: from GUANXI_SECRET_KEY where it is given, else from the file `secret-key` of the
 * data folder, made once and readable by its owner only. Never in the database, so that a copy of it alone opens nothing.
 * Several keys are separated by commas or lines, the present one first; each is 32 bytes in base64 or hexadecimal.
 * @throws Error that says what is wrong, without the key.
 */
export function readSecretKeys(dataFolder: string, given: string | undefined): SecretKeys {
  const text = given === undefined || given.trim() === '' ? fileText(join(dataFolder, 'secret-key')) : given
  const [first, ...others] = text.split(/[\s,]+/).filter((part) => part !== '').map(keyOf)
  if (first === undefined) throw new Error('GUANXI_SECRET_KEY or the file secret-key holds no key')
  return [first, ...others]
}

/** Puts a new key before the others of the file. @throws Error where the keys come from the environment. */
export function addSecretKey(dataFolder: string, given: string | undefined): SecretKey {
  const keys = ownKeys(dataFolder, given)
  const key = keyOf(randomBytes(32).toString('base64'))
  replaceKeys(dataFolder, [key, ...keys])
  return key
}

/** Forgets all keys of the file but the first, once nothing is sealed by them. @throws Error where they come from the environment. */
export function forgetOldKeys(dataFolder: string, given: string | undefined): void {
  replaceKeys(dataFolder, [ownKeys(dataFolder, given)[0]])
}

function ownKeys(dataFolder: string, given: string | undefined): SecretKeys {
  if (given !== undefined && given.trim() !== '') throw new Error('The keys come from GUANXI_SECRET_KEY: put the new one before the others there, start again, and then seal anew with --only-reseal.')
  return readSecretKeys(dataFolder, undefined)
}

/** Whole or not at all: with a key that is lost everything is lost that it sealed. */
function replaceKeys(dataFolder: string, keys: readonly SecretKey[]): void {
  const file = join(dataFolder, 'secret-key')
  writeFileSync(`${file}.new`, keys.map(({ bytes }) => `${Buffer.from(bytes).toString('base64')}\n`).join(''), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** The key with its id. @throws Error where it is not 32 bytes. */
export function keyOf(text: string): SecretKey {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new Error('A key of GUANXI_SECRET_KEY is 32 bytes in base64 or hexadecimal')
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes }
}

function fileText(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another program of this installation was faster.
      if (!existsSync(file)) throw error
    }
  }
  // A copy that was put back by hand may have become readable by all.
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8')
}
