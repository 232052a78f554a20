import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addSecretKey, createSecrets, forgetOldKeys, keyOf, readSecretKeys } from './index.ts'

const one = keyOf(Buffer.alloc(32, 1).toString('base64'))
const other = keyOf(Buffer.alloc(32, 2).toString('hex'))

test('what was sealed opens again in its own place only, and never looks the same twice', () => {
  const secrets = createSecrets([one])
  const sealed = secrets.seal('s3cret 秘密', 'provider 1')
  expect(secrets.open(sealed, 'provider 1')).toBe('s3cret 秘密')
  expect(secrets.seal('s3cret 秘密', 'provider 1')).not.toBe(sealed)
  expect(() => secrets.open(sealed, 'provider 2')).toThrow()
})

test('a changed envelope does not open', () => {
  const secrets = createSecrets([one])
  const parts = secrets.seal('secret', 'x').split('.')
  const content = Buffer.from(parts[3]!, 'base64url')
  content[0]! ^= 1
  expect(() => secrets.open([...parts.slice(0, 3), content.toString('base64url')].join('.'), 'x')).toThrow()
  expect(() => secrets.open([...parts.slice(0, 3), Buffer.from(parts[3]!, 'base64url').subarray(0, -8).toString('base64url')].join('.'), 'x')).toThrow()
  expect(() => secrets.open('plain', 'x')).toThrow(/key/)
})

test('a new key is put before the old one, which still opens', () => {
  const sealed = createSecrets([one]).seal('secret', 'x')
  const both = createSecrets([other, one])
  expect(both.open(sealed, 'x')).toBe('secret')
  expect(both.seal('secret', 'x').split('.')[1]).toBe(other.id)
  expect(() => createSecrets([other]).open(sealed, 'x')).toThrow(/key/)
})

test('the key is made once beside the data, for its owner only, or comes from the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-key-'))
  const [made] = readSecretKeys(folder, undefined)
  expect(readSecretKeys(folder, '')[0].id).toBe(made.id)
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'secret-key'), 'utf8').trim()).toHaveLength(44)
  expect(readSecretKeys(folder, Buffer.alloc(32, 1).toString('base64'))[0].id).toBe(one.id)
  expect(() => readSecretKeys(folder, 'short')).toThrow(/32 bytes/)
})

test('a key that was added counts at once where the keys are read afresh, and the old one goes when nothing needs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-key-'))
  const secrets = createSecrets(() => readSecretKeys(folder, undefined))
  const sealed = secrets.seal('secret', 'x')
  expect(secrets.isCurrent(sealed)).toBe(true)
  const added = addSecretKey(folder, undefined)
  expect(secrets.isCurrent(sealed)).toBe(false)
  expect(secrets.open(sealed, 'x')).toBe('secret')
  expect(secrets.seal('secret', 'x').split('.')[1]).toBe(added.id)
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  forgetOldKeys(folder, undefined)
  expect(() => secrets.open(sealed, 'x')).toThrow(/key/)
  expect(() => addSecretKey(folder, Buffer.alloc(32, 1).toString('base64'))).toThrow(/GUANXI_SECRET_KEY/)
})
