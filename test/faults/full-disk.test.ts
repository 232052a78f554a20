import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { fault } from './report.ts'
import { type Answer, Server } from './server.ts'

// The data folder lies on a file system of its own, small enough to be filled. Mounting one needs root.
vi.setConfig({ hookTimeout: 900_000 })

const size = '420m'
const full = { en: /no room left on its disk/, zh: /磁盘空间已满/ }
const away = { en: /cannot be reached at the moment/, zh: /暂时无法连接数据库/ }
const mountable = trial()

/** Whether a file system can be mounted here; why not otherwise. */
function trial(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a small file system can be mounted by root on Linux only'
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status === 0) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return mounted.status === 0 ? undefined : 'no file system may be mounted here'
}

describe('a disk without room', () => {
  let folder: string
  let server: Server | undefined
  let workspaceId: number

  const disk = () => join(folder, 'disk')
  const ballast = () => join(disk(), 'ballast')
  /** Takes the room that is left, to the last block. */
  const fillUp = () => {
    const file = openSync(ballast(), 'a')
    try {
      for (let piece = Buffer.alloc(1 << 20); ;) {
        try {
          writeSync(file, piece)
        } catch {
          if (piece.length <= 4096) return
          piece = Buffer.alloc(piece.length / 4)
        }
      }
    } finally {
      closeSync(file)
    }
  }
  const left = () => { const { bavail, bsize } = statfsSync(disk()); return bavail * bsize }

  beforeAll(async () => {
    if (mountable !== undefined) return
    folder = mkdtempSync(join(tmpdir(), 'guanxi-disk-'))
    chmodSync(folder, 0o755)
    mkdirSync(disk())
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk()], { encoding: 'utf8' }).stderr).toBe('')
    mkdirSync(join(disk(), 'data'))
    server = new Server(undefined, { data: join(disk(), 'data') })
    await server.start()
    workspaceId = await server.setUp()
  })
  afterAll(async () => {
    if (mountable !== undefined) return
    rmSync(ballast(), { force: true })
    await server?.end()
    spawnSync('umount', ['-l', disk()])
    rmSync(folder, { recursive: true, force: true })
  })

  fault('the disk full', async () => {
    const program = server
    if (program === undefined) throw new Error('There is no server')
    const acknowledged: string[] = []
    const remark = 'x'.repeat(1900)
    let number = 0
    const write = async (language: 'en' | 'zh' = 'en') => {
      number += 1
      const answer = await program.answer('POST', '/api/v1/customers', { name: `Written ${number}`, remark }, { 'accept-language': language })
      if (answer.status === 201) acknowledged.push(answer.body.id as string)
      return answer
    }
    for (let count = 0; count < 20; count += 1) expect((await write()).status).toBe(201)
    fillUp()
    const seen = { 507: 0, 503: 0 }
    const refusedIn = ({ status, body, headers }: Answer, language: 'en' | 'zh') => {
      expect([507, 503]).toContain(status)
      if (status !== 507 && status !== 503) return
      seen[status] += 1
      expect([headers.get('content-type'), headers.get('retry-after')]).toEqual([expect.stringMatching(/^application\/problem\+json/), expect.stringMatching(/^\d+$/)])
      expect(body.title).toMatch((status === 507 ? full : away)[language])
    }
    let refused = 0
    let read = 0
    // What room the database still holds in its own files is used up first.
    for (let tries = 0; refused < 30 && tries < 20_000; tries += 1) {
      const language = tries % 2 === 0 ? 'en' : 'zh'
      const answer = await write(language)
      if (answer.status !== 201) {
        refusedIn(answer, language)
        refused += 1
        const found = await program.answer('GET', '/api/v1/customers?limit=5')
        expect([200, 503]).toContain(found.status)
        if (found.status === 200) read += 1
      } else if (left() > 0) fillUp()
    }
    expect(refused).toBe(30)
    expect((await program.answer('GET', '/health')).status).toBe(200)
    const file = await uploaded(program)
    if (file.status !== 503) refusedIn(file, 'en')
    rmSync(ballast())
    // Nobody does anything but make room.
    await program.ready()
    await expect.poll(async () => (await write()).status, { timeout: 120_000, interval: 100 }).toBe(201)
    expect((await uploaded(program)).status).toBe(201)
    const database = await program.database()
    const there = new Set((await asOwner(database, `select id from customer where name like 'Written %'`)).map(({ id }) => String(id)))
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    // What was refused is not there, not even by half; a 503 may stand for an answer that was lost after the commit.
    expect(there.size).toBeLessThanOrEqual(acknowledged.length + seen[503])
    return {
      points: `${seen[507]} writes and files refused with 507, ${seen[503]} with 503 while the database itself could not run; ${read} reads went on`,
      compared: `problems in the caller’s language; with room again it goes on by itself, ${acknowledged.length} acknowledged records all there; ${await wholeness(program, workspaceId)}`,
    }
  }, { longOnly: true, without: mountable })

  async function uploaded(program: Server): Promise<Answer> {
    const path = join(folder, 'large.csv')
    writeFileSync(path, `name,remark\n${`Some customer,${'y'.repeat(900)}\n`.repeat(4000)}`)
    return program.uploaded('customer', path)
  }
})
