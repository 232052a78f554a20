import { beforeEach, describe, expect, test } from 'vitest'
import { asOwner } from '../platform/testing/index.ts'
import type { Administration } from './invitations.ts'
import { type AccessBench, colleague, contextIn, foundedBench, founder, founding, peer } from './testing.ts'

const day = 86_400_000
let bench: AccessBench & { token: string; founded: { workspaceId: number; userId: string; departmentId: string } }
let by: Administration
let li: string
beforeEach(async () => {
  bench = await foundedBench()
  const session = await bench.access.sessionOf(bench.token)
  by = { workspace: session.workspace, actor: (await bench.access.actorOf(session)).actor }
  li = await colleague(bench, bench.founded.workspaceId, { name: 'Li Na', email: 'Na@jade.example', department: bench.founded.departmentId })
})
const invalid = { details: { kind: 'invitation.invalid', status: 404 } }
const accept = (token: string, password = 'bamboo in the wind') => bench.access.acceptInvitation({ token, password, address: peer })
const signInLi = (password = 'bamboo in the wind') => bench.access.signIn({ email: 'na@jade.example', password, address: peer, agent: 'test' })

describe('an invitation', () => {
  test('lets the invited user in, with a password of her own choice and her role', async () => {
    const { token, expiresAt } = await bench.access.createInvitation(by, li)
    expect(Date.parse(expiresAt) - bench.clock.now()).toBe(7 * day)
    expect(await bench.access.readInvitation(token)).toMatchObject({ kind: 'join', name: 'Li Na', email: 'na@jade.example', hasAccount: false, workspace: { name: 'Jade Trade' } })
    await accept(token)
    const session = await bench.access.sessionOf((await signInLi()).token)
    expect((await bench.access.actorOf(session)).actor).toMatchObject({ userId: li, permissions: { objects: { customer: { read: 'own' } } } })
    expect(await asOwner(bench.database, 'select status from "user" where id = $1', [li])).toEqual([{ status: 'active' }])
  })

  test('is good once, for seven days, and only the latest', async () => {
    const first = await bench.access.createInvitation(by, li)
    const second = await bench.access.createInvitation(by, li)
    await expect(accept(first.token)).rejects.toMatchObject(invalid)
    await accept(second.token)
    await expect(accept(second.token, 'another pass phrase')).rejects.toMatchObject(invalid)
    await expect(bench.access.readInvitation(second.token)).rejects.toMatchObject(invalid)
    const late = await bench.access.createInvitation(by, await colleague(bench, bench.founded.workspaceId, { name: 'Late', email: 'late@jade.example' }))
    bench.clock.advance(7 * day)
    await expect(accept(late.token)).rejects.toMatchObject(invalid)
  })

  test('is taken once by two at once', async () => {
    const { token } = await bench.access.createInvitation(by, li)
    const outcomes = await Promise.allSettled([accept(token, 'bamboo in the wind'), accept(token, 'stone in the river')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('answers the same to whatever is no good link', async () => {
    for (const token of ['', 'x', '1.' + 'A'.repeat(43), '2.' + 'A'.repeat(43), bench.token]) await expect(bench.access.readInvitation(token)).rejects.toMatchObject(invalid)
  })

  test('is void when the user is deactivated', async () => {
    const { token } = await bench.access.createInvitation(by, li)
    await bench.writer.update(contextIn(bench.founded.workspaceId, bench.clock), 'user', li, { status: 'deactivated' })
    await expect(accept(token)).rejects.toMatchObject(invalid)
    await expect(bench.access.createInvitation(by, li)).rejects.toMatchObject({ details: { kind: 'invitation.not-possible' } })
  })

  test('is not used up by a weak password', async () => {
    const { token } = await bench.access.createInvitation(by, li)
    for (const weak of ['1234567', 'Password123', 'na@jade.example', 'li na']) await expect(accept(token, weak)).rejects.toMatchObject({ details: { kind: 'password.weak' } })
    await accept(token)
  })

  test('is made by administrators only, for users of their workspace only', async () => {
    const rep: Administration = { ...by, actor: { ...by.actor, permissions: { ...by.actor.permissions, administrator: false } } }
    await expect(bench.access.createInvitation(rep, li)).rejects.toMatchObject({ details: { status: 403 } })
    await expect(bench.access.resetPasswordByAdministrator(rep, li)).rejects.toMatchObject({ details: { status: 403 } })
    const other = await bench.access.createWorkspace({ ...founder, companyName: 'Other', email: 'boss@other.example', password: 'a pass for the other' }, founding)
    await expect(bench.access.createInvitation(by, other.userId)).rejects.toMatchObject({ details: { status: 404 } })
  })

  test('of a person who has an account asks for its own password, and never changes it', async () => {
    await bench.access.createWorkspace({ ...founder, companyName: 'Other', email: 'na@jade.example', password: 'her own old password' }, founding)
    const { token } = await bench.access.createInvitation(by, li)
    expect(await bench.access.readInvitation(token)).toMatchObject({ hasAccount: true })
    await expect(accept(token, 'what the other boss wants')).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
    await accept(token, 'her own old password')
    await expect(signInLi('her own old password')).rejects.toMatchObject({ details: { kind: 'sign-in.choose-workspace' } })
  })

  test('that was accepted just before the program ended is made good at sign-in', async () => {
    const { token } = await bench.access.createInvitation(by, li)
    await accept(token)
    await asOwner(bench.database, `update "user" set status = 'invited' where id = $1`, [li])
    await signInLi()
    expect(await asOwner(bench.database, 'select status from "user" where id = $1', [li])).toEqual([{ status: 'active' }])
  })
})

describe('a reset by an administrator', () => {
  test('sets a new password by a link and ends the sessions', async () => {
    await accept((await bench.access.createInvitation(by, li)).token)
    const session = await signInLi()
    const { token, expiresAt } = await bench.access.resetPasswordByAdministrator(by, li)
    expect(Date.parse(expiresAt) - bench.clock.now()).toBe(day)
    await bench.access.sessionOf(session.token)
    await accept(token, 'plum in the snow')
    await expect(bench.access.sessionOf(session.token)).rejects.toMatchObject({ details: { kind: 'not-signed-in' } })
    await expect(signInLi()).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
    await signInLi('plum in the snow')
    await expect(accept(token, 'a third one here')).rejects.toMatchObject(invalid)
  })

  test('is refused for who has never signed in, and for an account of other workspaces', async () => {
    await expect(bench.access.resetPasswordByAdministrator(by, li)).rejects.toMatchObject({ details: { kind: 'password.no-account' } })
    await bench.access.createWorkspace({ ...founder, companyName: 'Other', email: 'na@jade.example', password: 'her own old password' }, founding)
    await accept((await bench.access.createInvitation(by, li)).token, 'her own old password')
    await expect(bench.access.resetPasswordByAdministrator(by, li)).rejects.toMatchObject({ details: { kind: 'password.account-elsewhere' } })
  })
})

test('links are stored as hashes only', async () => {
  const { token } = await bench.access.createInvitation(by, li)
  const stored = JSON.stringify(await asOwner(bench.database, 'select * from invitation'))
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(token.split('.')[1])
})
