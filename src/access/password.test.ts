import { describe, expect, test } from 'vitest'
import { isCommon } from './common-passwords.ts'
import { leakedPasswords } from './leaked-passwords.ts'
import { checkPassword, hashPassword, verifyPassword } from './password.ts'
import { newToken, readToken, secretBytes } from './token.ts'

const person = { email: 'fang.wang@jade.example', name: 'Wang Fangfang' }

describe('a password', () => {
  test.each([
    ['1234567', 'length'], ['', 'length'], ['a'.repeat(129), 'length'], ['密码密码', 'length'],
    ['12345678', 'common'], ['87654321', 'common'], ['PASSWORD', 'common'], ['Password1', 'common'], ['password123!', 'common'], ['woaini1314', 'common'],
    ['aaaaaaaaaaaa', 'common'], ['abcdefghijkl', 'common'], ['１２３４５６７８', 'common'], ['qwertyuiop99', 'common'],
    ['fang.wang@jade.example', 'personal'], ['FANG.WANG', 'personal'], ['wang fangfang', 'personal'],
    ['Wang.Fangfang88!', 'personal'], ['Guanxi2026!!', 'personal'], ['guanxi-crm-1', 'personal'], ['steelers', 'common'], ['Hardcore12', 'common'],
  ])('%s is refused for its %s', (password, rule) => {
    expect(() => checkPassword(password, person)).toThrow(expect.objectContaining({ details: expect.objectContaining({ kind: 'password.weak', fields: [expect.objectContaining({ path: '/password', rule: `password.${rule}` })] }) }))
  })

  test.each(['correct horse', '天地玄黄宇宙洪荒', 'a b c d e f', 'x'.repeat(64) + 'y'.repeat(64), '🐉🐉🐉🐉🐲🐲🐲🐲', 'kf83jd02'])('%s is taken: there are no rules of composition', (password) => {
    expect(() => checkPassword(password, person)).not.toThrow()
  })

  test('is looked up among the 3,000 most used and more', () => {
    expect(leakedPasswords.trim().split(/\s+/).length).toBeGreaterThan(3_000)
    for (const leaked of leakedPasswords.trim().split(/\s+/)) expect(isCommon(leaked)).toBe(true)
  })

  test('is verified by its hash alone, in any form of its characters', async () => {
    const hash = await hashPassword('Café au lait')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'Cafe\u0301 au lait')).toBe(true)
    expect(await verifyPassword(hash, 'Cafe au lait')).toBe(false)
    expect(await hashPassword('Café au lait')).not.toBe(hash)
  })

  test('is never right where nobody is, nor where the stored hash is broken', async () => {
    expect(await verifyPassword(undefined, 'nobody has this one')).toBe(false)
    expect(await verifyPassword('not a hash', 'x')).toBe(false)
  })

  test('of a megabyte is refused as quickly as any', async () => {
    expect(await verifyPassword(await hashPassword('short enough'), 'x'.repeat(1_000_000))).toBe(false)
  })
})

describe('a token', () => {
  test('has 256 random bits and says its workspace', () => {
    const { token, hash } = newToken(12, secretBytes)
    expect(token).toMatch(/^12\.[A-Za-z0-9_-]{43}$/)
    expect(readToken(token)).toEqual({ workspaceId: 12, hash })
    expect(newToken(12, secretBytes).token).not.toBe(token)
  })

  test.each(['', '12', '12.', '.abc', '-1.' + 'a'.repeat(43), '1e3.' + 'a'.repeat(43), '1.' + 'a'.repeat(44), '12345678901.' + 'a'.repeat(43), '1.' + 'a'.repeat(43) + '\n'])('is not %j', (text) => {
    expect(readToken(text)).toBeUndefined()
  })
})
