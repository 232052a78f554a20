import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type Installation, installation } from '../cli/commands.ts'
import { codeOf } from './support.ts'

const password = 'correct horse battery 41'
const who = { email: 'ada@example.com', password, address: '203.0.113.9', agent: 'test' }
let here: Installation

beforeAll(async () => {
  here = installation()
  await here.cli(['setup', '--company', 'Yunfan', '--name', 'Ada', '--email', who.email], { input: `${password}\n` })
  await here.stay()
}, 120_000)
afterAll(() => here.remove(), 60_000)

test('whoever sits at the machine opens what single sign-on closed, and takes away a factor that is lost', async () => {
  const { program } = await here.stay()
  const { access, database } = program
  const session = await access.sessionOf((await access.signIn(who)).token)
  const { secret } = await access.factors.beginTotp(session)
  await access.factors.finishTotp(session, { code: codeOf(secret, Date.now()), address: who.address })
  await expect(access.signIn(who)).rejects.toMatchObject({ details: { kind: 'sign-in.second-factor' } })
  await asOwner(database, `insert into sign_in_policy values (1, true, null, now())`)
  await expect(access.signIn(who)).rejects.toMatchObject({ details: { kind: 'sign-in.single-sign-on' } })
  expect((await here.cli(['sign-in', 'show', '--json'])).json).toMatchObject({ enforced: true, providers: [] })
  expect((await here.cli(['sign-in', 'open', '--json'])).json).toMatchObject({ enforced: false })
  expect((await here.cli(['user', 'reset-factor', who.email])).code).toBe(0)
  await access.signIn(who)
  const rows = await asOwner(database, `select action, via from feed where action in ('signInPolicy.update', 'secondFactor.reset') order by id`)
  expect(rows).toEqual([{ action: 'signInPolicy.update', via: 'cli' }, { action: 'secondFactor.reset', via: 'cli' }])
  expect((await here.cli(['user', 'reset-factor', 'nobody@example.com'])).code).toBe(2)
}, 120_000)
