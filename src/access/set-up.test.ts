import { describe, expect, test } from 'vitest'
import { openDatabase } from '../platform/database/index.ts'
import { asOwner } from '../platform/testing/index.ts'
import { createAccess } from './access.ts'
import { outside, accessBench, foundedBench, founder, founding, peer } from './testing.ts'
import { secretBytes } from './token.ts'

const credentials = { email: founder.email, password: founder.password, address: peer, agent: 'test' }
const closed = { details: { kind: 'set-up.closed', status: 404 } }

describe('the first run', () => {
  test('makes workspace, company, roles and administrator, who signs in', async () => {
    const bench = await accessBench()
    expect(await bench.access.isSetUpOpen()).toBe(true)
    const seeded: unknown[] = []
    const founded = await bench.access.setUp(founder, { ...founding, seed: async (context, made) => { seeded.push([context.workspaceId, context.actor.userId, made.departmentId]) } })
    expect(seeded).toEqual([[founded.workspaceId, founded.userId, founded.departmentId]])
    expect(await asOwner(bench.database, 'select name, key from role order by key')).toEqual([{ name: 'Administrator', key: 'administrator' }, { name: 'Rep', key: 'rep' }])
    expect(await asOwner(bench.database, 'select name from department')).toEqual([{ name: 'Jade Trade' }])
    await bench.access.signIn(credentials)
  })

  test('is closed for ever after, also for a program that starts anew', async () => {
    const bench = await foundedBench()
    const other = { ...founder, companyName: 'Thief', email: 'thief@evil.example' }
    expect(await bench.access.isSetUpOpen()).toBe(false)
    await expect(bench.access.setUp(other, founding)).rejects.toMatchObject(closed)
    const again = openDatabase(bench.database.connections)
    const access = createAccess({ ...bench, ...outside, database: again, random: secretBytes })
    expect(await access.isSetUpOpen()).toBe(false)
    await expect(access.setUp(other, founding)).rejects.toMatchObject(closed)
    await again.close()
    expect(await asOwner(bench.database, 'select count(*) as count from workspace')).toEqual([{ count: 1 }])
  })

  test('is done once when two try at once', async () => {
    const bench = await accessBench()
    const outcomes = await Promise.allSettled([bench.access.setUp(founder, founding), bench.access.setUp({ ...founder, email: 'second@jade.example' }, founding)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await asOwner(bench.database, 'select count(*) as count from account')).toEqual([{ count: 1 }])
  })

  test('may be tried again when it failed half-way, and nobody can sign in to the half', async () => {
    const bench = await accessBench()
    const broken = { ...founding, seed: () => Promise.reject(new Error('no pipelines today')) }
    await expect(bench.access.setUp(founder, broken)).rejects.toThrow('no pipelines today')
    await expect(bench.access.signIn(credentials)).rejects.toMatchObject({ details: { kind: 'sign-in.wrong' } })
    expect(await bench.access.isSetUpOpen()).toBe(true)
    await bench.access.setUp(founder, founding)
    await bench.access.signIn(credentials)
  })

  test.each([
    [{ password: '1234567' }, '/password'],
    [{ password: 'password123' }, '/password'],
    [{ password: 'Wang Fang' }, '/password'],
    [{ email: 'not an address' }, '/email'],
    [{ zone: 'Mars/Olympus' }, '/zone'],
    [{ baseCurrency: 'yuan' }, '/baseCurrency'],
    [{ companyName: '  ' }, '/companyName'],
  ])('refuses %j and names the field', async (wrong, path) => {
    const bench = await accessBench()
    await expect(bench.access.setUp({ ...founder, ...wrong }, founding)).rejects.toMatchObject({ details: { status: 422, fields: [{ path }] } })
    expect(await asOwner(bench.database, 'select count(*) as count from workspace')).toEqual([{ count: 0 }])
  })
})

describe('a further workspace', () => {
  test('is made by the command line, and an account of both chooses at sign-in', async () => {
    const bench = await foundedBench()
    const second = await bench.access.createWorkspace({ ...founder, companyName: '玉石贸易', password: undefined }, founding)
    const refused = await bench.access.signIn(credentials).catch((error: unknown) => error)
    expect(refused).toMatchObject({ details: { kind: 'sign-in.choose-workspace', status: 409, extra: { workspaces: [{ name: 'Jade Trade' }, { name: '玉石贸易', slug: 'company-2' }] } } })
    const signedIn = await bench.access.signIn({ ...credentials, workspace: second.workspaceId })
    expect((await bench.access.sessionOf(signedIn.token)).workspace.name).toBe('玉石贸易')
    expect(signedIn.userId).toBe(second.userId)
    expect((await bench.access.listWorkspaces()).map(({ slug }) => slug)).toEqual(['jade-trade', 'company-2'])
    expect((await bench.access.signIn({ ...credentials, workspace: 'jade-trade' })).workspaceId).toBe(bench.founded.workspaceId)
    await expect(bench.access.signIn({ ...credentials, workspace: 77 })).rejects.toMatchObject({ details: { kind: 'sign-in.choose-workspace' } })
  })

  test('needs a password for a new account', async () => {
    const bench = await foundedBench()
    await expect(bench.access.createWorkspace({ ...founder, email: 'new@other.example', password: undefined }, founding)).rejects.toMatchObject({ details: { fields: [{ path: '/password' }] } })
    await bench.access.createWorkspace({ ...founder, email: 'new@other.example', password: 'a pass for the other' }, founding)
    await bench.access.signIn({ ...credentials, email: 'new@other.example', password: 'a pass for the other' })
  })
})
