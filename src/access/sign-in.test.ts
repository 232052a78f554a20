import { beforeAll, describe, expect, test } from 'vitest'
import { isProblem } from '../lib/problem.ts'
import { asOwner } from '../platform/testing/index.ts'
import { peerOf } from './limits.ts'
import { type AccessBench, foundedBench, founder, peer } from './testing.ts'

let bench: AccessBench & { token: string; founded: { workspaceId: number; userId: string } }
beforeAll(async () => { bench = await foundedBench() })

const credentials = { email: founder.email, password: founder.password, address: peer, agent: 'test' }
async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(() => undefined, (reason: unknown) => reason)
  if (!isProblem(error)) throw new Error(`no problem: ${String(error)}`)
  return error.details
}

describe('signing in', () => {
  test('gives a new session each time, in whatever case the e-mail is typed', async () => {
    const first = await bench.access.signIn({ ...credentials, email: ' FANG@Jade.example ' })
    const second = await bench.access.signIn(credentials)
    expect(first.sessionId).not.toBe(second.sessionId)
    expect(first.token).not.toBe(second.token)
    expect((await bench.access.sessionOf(first.token)).userId).toBe(bench.founded.userId)
  })

  test('answers an unknown account exactly as a wrong password', async () => {
    const wrong = await refusalOf(bench.access.signIn({ ...credentials, password: 'not the river' }))
    const unknown = await refusalOf(bench.access.signIn({ ...credentials, email: 'nobody@jade.example' }))
    expect(unknown).toEqual(wrong)
    expect(wrong).toMatchObject({ kind: 'sign-in.wrong', status: 401 })
    await bench.access.signIn(credentials)
  })

  test('keeps tokens only as hashes, and passwords only as argon2id of 19 MiB', async () => {
    const { token } = await bench.access.signIn(credentials)
    const everything = JSON.stringify([
      await asOwner(bench.database, 'select * from session'), await asOwner(bench.database, 'select * from account'),
    ])
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(token.split('.')[1])
    expect(everything).not.toContain(founder.password)
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  test('a token whose workspace was changed by hand opens nothing', async () => {
    const secret = bench.token.split('.')[1]
    for (const token of [`999.${secret}`, `1.${'A'.repeat(43)}`, secret!, '', '1.', `${bench.token}x`, "1.' or 1=1"]) {
      expect(await refusalOf(bench.access.sessionOf(token))).toMatchObject({ kind: 'not-signed-in', status: 401 })
    }
  })
})

describe('the limits of tries', () => {
  test('after five wrong passwords the right one has to wait too, and longer each time', async () => {
    const slow = await foundedBench()
    for (let count = 0; count < 5; count += 1) {
      expect(await refusalOf(slow.access.signIn({ ...credentials, password: `guess ${count}` }))).toMatchObject({ kind: 'sign-in.wrong' })
    }
    expect(await refusalOf(slow.access.signIn(credentials))).toMatchObject({ kind: 'sign-in.limited', status: 429, extra: { retryAfter: 30 } })
    slow.clock.advance(31_000)
    expect(await refusalOf(slow.access.signIn({ ...credentials, password: 'sixth guess' }))).toMatchObject({ kind: 'sign-in.wrong' })
    expect(await refusalOf(slow.access.signIn(credentials))).toMatchObject({ extra: { retryAfter: 60 } })
    slow.clock.advance(61_000)
    await slow.access.signIn(credentials)
    expect(await refusalOf(slow.access.signIn({ ...credentials, password: 'one more' }))).toMatchObject({ kind: 'sign-in.wrong' })
    await slow.access.signIn(credentials)
  })

  test('an account that does not exist is delayed alike', async () => {
    const tries = []
    for (let count = 0; count < 6; count += 1) tries.push((await refusalOf(bench.access.signIn({ ...credentials, address: '198.51.100.1', email: 'ghost@jade.example' }))).kind)
    expect(tries).toEqual([...Array<string>(5).fill('sign-in.wrong'), 'sign-in.limited'])
  })

  test('nothing that the caller writes changes what is counted', async () => {
    const odd = [
      { agent: 'other' }, { 'x-forwarded-for': '1.2.3.4' }, { forwarded: 'for=1.2.3.4' }, { workspace: 77 }, { ip: '9.9.9.9' }, { email: 'Ghost2@JADE.example ' },
    ]
    const kinds = []
    for (const fields of odd) kinds.push((await refusalOf(bench.access.signIn({ ...credentials, address: '198.51.100.2', email: 'ghost2@jade.example', ...fields }))).kind)
    expect(kinds.at(-1)).toBe('sign-in.limited')
  })

  test('tries sent at once cannot outrun the limit', async () => {
    const kinds = await Promise.all(Array.from({ length: 12 }, async (_, index) =>
      (await refusalOf(bench.access.signIn({ ...credentials, address: `192.0.2.${index}`, email: 'ghost3@jade.example' }))).kind))
    expect(kinds.filter((kind) => kind === 'sign-in.wrong')).toHaveLength(5)
  })

  test('one address that tries many accounts is delayed, and its own right sign-ins do not clear it', async () => {
    const spray = await foundedBench()
    for (let count = 0; count < 20; count += 1) {
      await refusalOf(spray.access.signIn({ ...credentials, email: `user${count}@jade.example` }))
      if (count % 5 === 4 && count < 19) await spray.access.signIn(credentials)
    }
    expect(await refusalOf(spray.access.signIn({ ...credentials, email: 'another@jade.example' }))).toMatchObject({ kind: 'sign-in.limited' })
    await spray.access.signIn({ ...credentials, address: '203.0.113.8' })
  })

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::99', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('the peer %s counts as %s', (address, key) => {
    expect(peerOf(address)).toBe(key)
  })
})
