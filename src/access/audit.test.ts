import { expect, test } from 'vitest'
import { asOwner } from '../platform/testing/index.ts'
import { colleague, foundedBench, founder, peer } from './testing.ts'

test('a wrong password for an account that exists stands in the audit of its company, with where it came from; one for nobody does not', async () => {
  const bench = await foundedBench()
  await expect(bench.access.signIn({ email: founder.email, password: 'not the river', address: peer, agent: 'guess\ner' })).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
  await expect(bench.access.signIn({ email: 'nobody@jade.example', password: 'not the river', address: peer, agent: 'guesser' })).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
  const refused = () => asOwner(bench.database, `select actor_name, after from feed where action = 'session.refuse'`)
  await expect.poll(refused, { timeout: 20_000, interval: 20 }).toEqual([{ actor_name: 'Wang Fang', after: { address: peer, agent: 'guess er', because: 'password' } }])
})

test('who came in, from where, and what was done with passwords and links stands in the feed, without a secret', async () => {
  const bench = await foundedBench()
  const { access, founded } = bench
  const session = await access.sessionOf(bench.token)
  const by = { workspace: session.workspace, actor: (await access.actorOf(session)).actor }
  const li = await colleague(bench, founded.workspaceId, { name: 'Li Na', email: 'na@jade.example' })
  const invited = await access.createInvitation(by, li)
  await access.acceptInvitation({ token: invited.token, password: 'bamboo in the wind', address: peer })
  const reset = await access.resetPasswordByAdministrator(by, li)
  await access.acceptInvitation({ token: reset.token, password: 'plum in the snow', address: peer })
  await access.changePassword(session, { current: founder.password, next: 'mountain over the sea', address: peer })
  await access.endAllSessions(session, session.id)
  await access.signOut(session)
  const entries = await asOwner(bench.database, `select action, actor_name, record_id, after from feed where object in ('session', 'password', 'invitation') order by id`)
  expect(entries.map(({ action, actor_name: name }) => [action, name])).toEqual([
    ['session.start', 'Wang Fang'], ['invitation.create', 'Wang Fang'], ['invitation.accept', 'Li Na'], ['invitation.create', 'Wang Fang'],
    ['password.reset', 'Li Na'], ['password.change', 'Wang Fang'], ['session.endAll', 'Wang Fang'], ['session.end', 'Wang Fang'],
  ])
  expect(entries[0]).toMatchObject({ record_id: session.id, after: { address: peer, agent: 'test' } })
  const text = JSON.stringify(entries)
  for (const secret of [bench.token, invited.token, reset.token, 'bamboo', 'plum', 'mountain', '$argon2']) expect(text).not.toContain(secret)
})
