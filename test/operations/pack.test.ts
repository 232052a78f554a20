import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bundled, command, dataFolder, Running, Visitor } from './programs.ts'

// The archive of this machine's kind, unpacked elsewhere and started where no registry can be reached and no npm is found.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })
const hasTar = spawnSync('tar', ['--version']).status === 0

let programs: ReturnType<typeof bundled>
let folder: string
beforeAll(() => { programs = bundled('cli'); folder = dataFolder() })
afterAll(() => { programs.remove(); rmSync(folder, { recursive: true, force: true }) })

test.runIf(hasTar)(`an archive installs without a registry: it is unpacked, started, and serves${hasTar ? '' : ' (skipped: no tar here)'}`, async () => {
  const archive = join(folder, 'guanxi.tar.gz')
  const packed = await command(programs.path('cli'), ['pack', archive, '--json'], { LOG_LEVEL: 'error' })
  expect([packed.code, JSON.parse(packed.output)]).toEqual([0, { path: archive, bytes: expect.any(Number), platform: `${process.platform}-${process.arch}` }])
  const place = join(folder, 'guanxi')
  mkdirSync(place)
  expect(spawnSync('tar', ['-xzf', archive, '-C', place]).status).toBe(0)
  for (const name of ['node_modules/vitest', 'node_modules/playwright-core', 'data', '.git']) expect([name, existsSync(join(place, name))]).toEqual([name, false])
  const away = { npm_config_registry: 'http://127.0.0.1:9', npm_config_offline: 'true', PATH: '/nowhere', DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error' }
  const program = new Running(join(place, 'scripts/start.mjs'), [], away)
  const visitor = new Visitor(await program.address())
  expect(program.errors).toBe('')
  await visitor.found()
  expect((await visitor.ask('GET', '/')).body).toContain('<div id=')
  expect((await visitor.ask('POST', '/api/v1/customers', { name: 'From the archive' })).status).toBe(201)
  expect(await program.stop()).toBe(0)
})
