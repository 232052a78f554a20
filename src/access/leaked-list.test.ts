import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createAccess } from './access.ts'
import { leakedList } from './leaked-list.ts'
import { accessBench, founder, founding, outside, peer } from './testing.ts'
import { secretBytes } from './token.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-leaked-'))
afterAll(() => rmSync(folder, { recursive: true }))
const list = (name: string, passwords: readonly string[], end = '\r\n') => {
  const path = join(folder, name)
  writeFileSync(path, passwords.map((each, index) => `${createHash('sha1').update(each).digest('hex').toUpperCase()}:${index + 1}`).toSorted().join(end))
  return leakedList(path)
}

test.each(['\r\n', '\n'])('every password of the list is found, the first and the last too, and no other (lines end with %j)', async (end) => {
  for (const count of [1, 2, 3, 100]) {
    const leaked = Array.from({ length: count }, (_, index) => `leaked ${index}`)
    const isLeaked = list(`${count}`, leaked, end)
    expect(await Promise.all(leaked.map(isLeaked))).toEqual(leaked.map(() => true))
    expect(await Promise.all(leaked.map((each) => isLeaked(`${each}!`)))).toEqual(leaked.map(() => false))
  }
})

test('a file that is empty holds none; one that is no list, or is not there, is an error and takes no password', async () => {
  writeFileSync(join(folder, 'empty'), '')
  expect(await leakedList(join(folder, 'empty'))('x')).toBe(false)
  writeFileSync(join(folder, 'words'), 'password\n123456\n'.repeat(50))
  await expect(leakedList(join(folder, 'words'))('x')).rejects.toThrow(/HASH:COUNT/)
  await expect(leakedList(join(folder, 'nothing'))('x')).rejects.toThrow(/ENOENT/)
})

test('nobody chooses a password of the list: not the founder, not by a link, not anew', async () => {
  const { database, clock, writer } = await accessBench()
  const leaked = 'ten thousand miles of rain'
  const access = createAccess({ database, clock, writer, random: secretBytes, ...outside, isLeaked: list('own', [leaked]) })
  const weak = { details: { kind: 'password.weak', fields: [{ rule: 'password.leaked' }] } }
  await expect(access.setUp({ ...founder, password: leaked }, founding)).rejects.toMatchObject(weak)
  await access.setUp(founder, founding)
  const { token } = await access.signIn({ email: founder.email, password: founder.password, address: peer, agent: 'test' })
  const session = await access.sessionOf(token)
  await expect(access.changePassword(session, { current: founder.password, next: leaked, address: peer })).rejects.toMatchObject(weak)
  await access.changePassword(session, { current: founder.password, next: `${leaked} and wind`, address: peer })
})
