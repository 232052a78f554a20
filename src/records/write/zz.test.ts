import { randomBytes } from 'node:crypto'
import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { createRegistry } from '../../model/define/registry.ts'
import { objects } from '../../model/objects/index.ts'
import { asOwner, testDatabase } from '../../platform/testing/index.ts'
import { request } from './toy.testing.ts'
import { createWriter } from './writer.ts'
import net from 'node:net'
let writes = 0
const proto = net.Socket.prototype as any
const g = proto._writeGeneric
proto._writeGeneric = function (...a: any[]) { writes += 1; return g.apply(this, a) }
const context = request()
const cny = (amount: number) => ({ amount, currency: 'CNY' })
it('profiles', async () => {
  const real = await testDatabase()
  const registry = createRegistry({ objects, actions: [], roles: [] })
  const w = createWriter({ registry, database: real, clock: { now: () => context.now }, random: (size) => new Uint8Array(randomBytes(size)) })
  const inputs = Array.from({ length: 10000 }, (_, index) => ({ name: `上海云帆科技${index}`, kind: 'company', phone: `+861380013${String(index).padStart(4, '0').slice(-4)}`, city: '上海', industry: 'electronics', email: `a${index}@example.com`, annualRevenue: cny(index * 100) }))
  await w.createMany(context, 'customer', inputs.slice(0, 500))
  const cpu = process.cpuUsage(); const start = performance.now()
  await w.createMany(context, 'customer', inputs)
  const used = process.cpuUsage(cpu)
  console.log('wall', performance.now() - start, 'node cpu ms', (used.user + used.system) / 1000)
  // single creates, 16 at once
  for (let i = 0; i < 200; i += 1) await w.create(context, 'customer', inputs[i]!)
  const session = new Session(); session.connect()
  await session.post('Profiler.enable'); await session.post('Profiler.start')
  const s0 = real.counter.statements; const t0 = real.counter.transactions; writes = 0
  const c2 = process.cpuUsage(); const t2 = performance.now()
  let next = 0
  await Promise.all(Array.from({ length: 16 }, async () => { while (next < 1500) { next += 1; await w.create(context, 'customer', inputs[next]!) } }))
  const t3 = performance.now(); const u2 = process.cpuUsage(c2)
  console.log('create/s', 1500 / (t3 - t2) * 1000, 'cpu per create ms', (u2.user + u2.system) / 1000 / 1500, 'writes', writes / 1500, 'transactions', (real.counter.transactions - t0) / 1500, 'statements', (real.counter.statements - s0) / 1500)
  const { profile } = await session.post('Profiler.stop')
  const self = new Map<string, number>()
  const byId = new Map(profile.nodes.map((n) => [n.id, n]))
  const dt = profile.timeDeltas ?? []
  ;(profile.samples ?? []).forEach((id, i) => { const n = byId.get(id)!; const key = `${n.callFrame.functionName}@${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber}`; self.set(key, (self.get(key) ?? 0) + (dt[i] ?? 0)) })
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([k, v]) => `${Math.round(v / 1000)} ${k}`).join('\n'))
  const bare = performance.now(); next = 0; writes = 0
  await Promise.all(Array.from({ length: 16 }, async () => { while (next < 1500) { next += 1; const id = (await import('../../lib/ids.ts')).uuidv7(Date.now(), new Uint8Array(randomBytes(10)))
    await real.transaction({ workspaceId: 1 }, async (tx) => { await Promise.all([
      tx.run({ text: `insert into customer (workspace_id, id, access_root_id, created_at, updated_at, version, name, name_sort, kind, phone, city, industry, email, code) values (1, $1, $1, now(), now(), 1, $2, $2, 'company', $3, 'x', 'y', $4, $5)`, values: [id, 'n' + next, '+86', 'e', id] }),
      tx.run({ text: `insert into feed (workspace_id, object, record_id, version, action, actor_name, via, at, after) values (1, 'customer', $1, 1, 'create', 'x', 'y', now(), $2)`, values: [id, JSON.stringify(inputs[next])] })]) }) } }))
  console.log('writes', writes / 1500, 'bare/s', 1500 / (performance.now() - bare) * 1000)
  await asOwner(real, 'select 1')
}, 120000)
