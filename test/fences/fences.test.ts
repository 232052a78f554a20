import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '../..')
const refused = join(import.meta.dirname, 'refused')

const forbiddenArrows: readonly (readonly [string, string])[] = [
  ['src/lib/a.ts', 'src/model/define/a.ts'], ['src/lib/a.ts', 'src/platform/a.ts'], ['src/lib/a.ts', 'src/analytics/a.ts'],
  ['src/model/define/b.ts', 'src/model/objects/customer.ts'], ['src/model/define/b.ts', 'src/platform/a.ts'], ['src/model/define/b.ts', 'src/model/filter/sql.ts'],
  ['src/model/fields/a.ts', 'src/model/objects/customer.ts'], ['src/model/filter/a.ts', 'src/records/a.ts'],
  ['src/model/objects/lead.ts', 'src/model/objects/customer.ts'], ['src/model/actions/lead.ts', 'src/model/actions/customer.ts'],
  ['src/model/actions/lead.ts', 'src/model/objects/customer.ts'], ['src/model/objects/lead.ts', 'src/rooms/sales/index.ts'],
  ['src/analytics/b.ts', 'src/model/define/a.ts'], ['src/analytics/b.ts', 'src/platform/a.ts'],
  ['src/platform/b.ts', 'src/model/define/a.ts'], ['src/platform/b.ts', 'src/access/a.ts'], ['src/platform/b.ts', 'src/records/a.ts'],
  ['src/access/b.ts', 'src/records/a.ts'], ['src/access/b.ts', 'src/model/objects/customer.ts'], ['src/access/b.ts', 'src/doors/rest/a.ts'],
  ['src/records/b.ts', 'src/model/objects/customer.ts'], ['src/records/b.ts', 'src/model/actions/customer.ts'], ['src/records/b.ts', 'src/rooms/sales/index.ts'],
  ['src/records/b.ts', 'src/doors/rest/a.ts'], ['src/records/b.ts', 'src/analytics/a.ts'], ['src/records/b.ts', 'src/app/a.ts'],
  ['src/rooms/sales/rules.ts', 'src/rooms/service/index.ts'], ['src/rooms/sales/rules.ts', 'src/rooms/service/rules.ts'],
  ['src/rooms/sales/rules.ts', 'src/analytics/a.ts'], ['src/rooms/sales/rules.ts', 'src/doors/rest/a.ts'], ['src/rooms/sales/rules.ts', 'src/app/a.ts'],
  ['src/doors/rest/b.ts', 'src/rooms/sales/index.ts'], ['src/doors/rest/b.ts', 'src/model/objects/customer.ts'], ['src/doors/rest/b.ts', 'src/analytics/a.ts'], ['src/doors/rest/b.ts', 'src/app/a.ts'],
  ['src/app/b.ts', 'src/rooms/sales/rules.ts'], ['src/app/b.ts', 'web/a.ts'],
  ['web/b.ts', 'src/platform/a.ts'], ['web/b.ts', 'src/records/a.ts'], ['web/b.ts', 'src/rooms/sales/index.ts'], ['web/b.ts', 'src/analytics/a.ts'], ['web/b.ts', 'src/doors/rest/a.ts'],
  ['src/records/b.ts', 'src/records/c.test.ts'], ['src/records/b.ts', 'src/platform/testing/index.ts'],
]

const forbiddenPackages: readonly (readonly [string, string])[] = [
  ['src/lib/core.ts', 'node:fs'], ['src/model/define/core.ts', 'node:fs'], ['src/analytics/core.ts', 'node:crypto'], ['web/core.ts', 'node:path'],
]

const allowedArrows: readonly (readonly [string, string])[] = [
  ['src/model/define/ok.ts', 'src/lib/leaf.ts'], ['src/model/objects/ok.ts', 'src/model/fields/leaf.ts'], ['src/model/objects/index.ts', 'src/model/objects/ok.ts'],
  ['src/analytics/ok.ts', 'src/lib/leaf.ts'], ['src/platform/ok.ts', 'src/lib/leaf.ts'], ['src/access/ok.ts', 'src/platform/ok.ts'],
  ['src/records/ok.ts', 'src/access/ok.ts'], ['src/records/ok2.ts', 'src/model/filter/leaf.ts'], ['src/rooms/insight/ok.ts', 'src/analytics/ok.ts'],
  ['src/rooms/people/ok.ts', 'src/model/objects/ok.ts'], ['src/rooms/people/index.ts', 'src/rooms/people/ok.ts'], ['src/doors/mcp/ok.ts', 'src/records/ok.ts'],
  ['src/app/ok.ts', 'src/rooms/people/index.ts'], ['web/ok.ts', 'src/model/objects/ok.ts'], ['src/records/ok.test.ts', 'src/model/objects/ok.ts'],
]

const answer = z.object({ modules: z.number(), refused: z.array(z.object({ from: z.string(), to: z.string(), rule: z.string() })) })
let tree: string

beforeAll(() => { tree = realpathSync(mkdtempSync(join(tmpdir(), 'guanxi-fences-'))) })
afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the arrows of the house', () => {
  let found: z.infer<typeof answer>

  beforeAll(() => {
    const imports = new Map<string, string[]>()
    const add = (from: string, to?: string) => imports.set(from, [...(imports.get(from) ?? []), ...(to === undefined ? [] : [to])])
    for (const [from, to] of [...forbiddenArrows, ...allowedArrows]) {
      const path = relative(dirname(from), to)
      add(from, path.startsWith('.') ? path : `./${path}`)
      add(to)
    }
    for (const [from, to] of forbiddenPackages) add(from, to)
    add('src/records/circle-a.ts', './circle-b.ts')
    add('src/records/circle-b.ts', './circle-a.ts')
    for (const [file, targets] of imports) {
      mkdirSync(join(tree, dirname(file)), { recursive: true })
      writeFileSync(join(tree, file), `${targets.map((target, index) => `import type { x as x${index} } from '${target}'`).join('\n')}\nexport const x = 1\n`)
    }
    const script = `import(${JSON.stringify(join(root, 'scripts/steps/arrows.mjs'))}).then(async (steps) => console.log(JSON.stringify(await steps.checkArrows(${JSON.stringify(tree)}))))`
    const ran = spawnSync(process.execPath, ['-e', script], { cwd: tree, encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    found = answer.parse(JSON.parse(ran.stdout))
  })

  test('the checker saw the modules', () => expect(found.modules).toBeGreaterThan(40))

  test.each([...forbiddenArrows, ...forbiddenPackages])('%s may not import %s', (from, to) => {
    expect(found.refused.filter((one) => one.from === from).map((one) => one.to.replace('node:', ''))).toContain(to.replace('node:', ''))
  })

  test('what is allowed is not refused', () => {
    const allowed = new Set(allowedArrows.map(([from, to]) => `${from} ${to}`))
    expect(found.refused.filter(({ from, to }) => allowed.has(`${from} ${to}`))).toEqual([])
  })

  test('a circle is refused', () => {
    expect(found.refused).toContainEqual(expect.objectContaining({ from: 'src/records/circle-a.ts', rule: 'no-circle' }))
  })
})

test('on the pure floors neither Node nor the browser compiles, nor an unchecked index', () => {
  const ran = spawnSync(process.execPath, [join(root, 'node_modules/ts7/lib/tsc.js'), '-p', refused, '--pretty', 'false'], { cwd: root, encoding: 'utf8' })
  const snippets = readdirSync(join(refused, 'pure')).filter((name) => name !== 'allowed.ts')
  expect(snippets.length).toBeGreaterThan(7)
  const withErrors = snippets.filter((name) => ran.stdout.includes(`pure/${name}(`))
  expect(withErrors).toEqual(snippets)
  expect(ran.stdout).not.toContain('allowed.ts')
})

test('the linter refuses any, non-null, promises left alone, unsafe members and eval', () => {
  const place = join(tree, 'lint')
  cpSync(join(refused, 'lint'), join(place, 'src'), { recursive: true })
  cpSync(join(root, '.oxlintrc.json'), join(place, '.oxlintrc.json'))
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ ...JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')), include: ['src'] }))
  const ran = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format', 'unix', 'src'], { cwd: place, encoding: 'utf8' })
  const rules: Record<string, string> = {
    'any.ts': 'no-explicit-any', 'non-null.ts': 'no-non-null-assertion', 'floating-promise.ts': 'no-floating-promises', 'unsafe-member.ts': 'no-unsafe-member-access', 'eval.ts': 'no-eval',
  }
  expect(Object.keys(rules).sort()).toEqual(readdirSync(join(refused, 'lint')).filter((name) => name !== 'allowed.ts').sort())
  for (const [file, rule] of Object.entries(rules)) {
    expect(ran.stdout.split('\n').filter((line) => line.includes(file)).join('\n')).toContain(rule)
  }
  expect(ran.stdout).not.toContain('allowed.ts')
})
