import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../../access/actor.ts'
import { accessStores } from '../../../access/stores/index.ts'
import { settableClock } from '../../../lib/clock.ts'
import { uuidv7 } from '../../../lib/ids.ts'
import { documentTotalFields, pricedLineFields } from '../../../model/define/documentLines.ts'
import { defineObject } from '../../../model/define/object.ts'
import { everything, type Permissions } from '../../../model/define/permission.ts'
import { createRegistry } from '../../../model/define/registry.ts'
import { autoNumber, belongsTo, belongsToAny, choice, date, datetime, formula, integer, links, money, number, phone, rollup, text } from '../../../model/define/vocabulary.ts'
import { type Database, migrate } from '../../../platform/database/index.ts'
import { feedFollowerStore, feedPositionStore, feedStore } from '../../../platform/feed/index.ts'
import { asOwner, emptyDatabase } from '../../../platform/testing/index.ts'
import type { Context } from '../../context.ts'
import { desiredSchema, emptySchema, migrationFiles } from '../../schema/index.ts'
import { searchEntry } from '../../search/store.ts'
import { rule } from '../rules.ts'
import { pendingActStore } from '../../act/pending.ts'
import { recordStores } from '../stores.ts'
import { createWriter, type RecordsWriter } from '../writer.ts'

// A small company model that has one of everything: what the tests of the write path work on.

const label = (en: string, zh: string) => ({ en, zh })
const open = { field: 'status', is: 'equals', value: 'open' } as const

export const toyObjects = [
  defineObject('department', label('Department', '部门'), { name: text({ required: true }), parent: belongsTo('department', { acyclic: true }), childCount: rollup({ of: 'department', through: 'parent', function: 'count' }) }, { title: 'name', access: 'shared' }),
  defineObject('user', label('User', '用户'), { name: text({ required: true }), email: text({ unique: true }) }, { title: 'name', access: 'shared' }),
  defineObject('exchangeRate', label('Rate', '汇率'), { base: text(), quote: text(), date: date(), rate: number({ decimals: 8 }) }, { title: 'quote', access: 'shared' }),
  defineObject('firm', label('Firm', '公司'), {
    name: text({ max: 100, required: true, sort: true }),
    code: autoNumber('F-', 4),
    tax: text({ unique: true }),
    phone: phone(),
    secret: text(),
    parent: belongsTo('firm', { acyclic: true }),
    friends: links(['firm'], { roles: ['refers', 'knows'], acyclicRoles: ['refers'] }),
    dealCount: rollup({ of: 'deal', through: 'firm', function: 'count', where: open, sort: true }),
    dealAmount: rollup({ of: 'deal', through: 'firm', function: 'sum', field: 'amount', where: open, sort: true }),
    dealWeight: rollup({ of: 'deal', through: 'firm', function: 'sum', field: 'weight' }),
    largest: rollup({ of: 'deal', through: 'firm', function: 'max', field: 'amount', where: open }),
    smallest: rollup({ of: 'deal', through: 'firm', function: 'min', field: 'amount' }),
    mean: rollup({ of: 'deal', through: 'firm', function: 'average', field: 'amount' }),
    lastDue: rollup({ of: 'deal', through: 'firm', function: 'max', field: 'due', where: open }),
    nextName: rollup({ of: 'deal', through: 'firm', function: 'first', field: 'name', by: 'due', where: open }),
    orderTotal: rollup({ of: 'bill', through: 'firm', function: 'sum', field: 'total' }),
    billCount: rollup({ of: 'bill', through: 'firm', function: 'count' }),
    meanBill: formula('money', { divide: [{ field: 'orderTotal' }, { field: 'billCount' }] }),
  }, { title: 'name', duplicates: [{ kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }], rules: ['firm.notTest'] }),
  defineObject('deal', label('Deal', '商机'), {
    name: text({ required: true }),
    firm: belongsTo('firm', { inverse: 'deals', access: 'follows', filter: true }),
    status: choice(['open', 'won', 'lost'], { required: true, default: 'open' }),
    amount: money({ min: 0 }),
    weight: number({ decimals: 3 }),
    due: datetime(),
    wonAt: datetime({ writtenBy: 'deal.win' }),
    noteCount: rollup({ of: 'note', through: 'target', function: 'count' }),
  }, { title: 'name', access: { follows: 'firm' }, state: { field: 'status', transitions: { open: ['lost'], lost: ['open'], won: [] } } }),
  defineObject('bill', label('Bill', '账单'), {
    name: text(),
    firm: belongsTo('firm', { inverse: 'bills', access: 'follows', required: true, whenPurged: 'refuse' }),
    discount: number({ decimals: 2, default: 0 }),
    linesTotal: rollup({ of: 'billLine', through: 'bill', function: 'sum', field: 'total' }),
    total: formula('money', { round: { multiply: [{ field: 'linesTotal' }, { subtract: [{ value: 1 }, { field: 'discount' }] }] }, decimals: 0 }),
  }, { title: 'name', access: { follows: 'firm' } }),
  defineObject('billLine', label('Line', '明细'), {
    bill: belongsTo('bill', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
    name: text({ required: true }),
    quantity: integer({ default: 1 }),
    price: money({ required: true }),
    total: formula('money', { multiply: [{ field: 'quantity' }, { field: 'price' }] }),
  }, { title: 'name', access: { follows: 'bill' } }),
  defineObject('note', label('Note', '备注'), {
    body: text({ required: true }),
    target: belongsToAny(['firm', 'deal'], { inverse: 'notes', access: 'follows' }),
    firm: belongsTo('firm', { root: true }),
  }, { title: 'body', access: { follows: 'target' } }),
  defineObject('product', label('Product', '产品'), { name: text({ required: true }) }, { title: 'name', access: 'shared' }),
  defineObject('paper', label('Paper', '单据'), {
    name: text(),
    firm: belongsTo('firm', { inverse: 'papers', access: 'follows', required: true, whenPurged: 'refuse' }),
    ...documentTotalFields('paperLine', 'paper'),
  }, { title: 'name', access: { follows: 'firm' } }),
  defineObject('paperLine', label('Paper line', '单据明细'), {
    paper: belongsTo('paper', { inverse: 'lines', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
    ...pricedLineFields('paper', 'paperLines'),
  }, { title: 'name', access: { follows: 'paper' } }),
  defineObject('view', label('View', '视图'), { name: text({ required: true }) }, { title: 'name', access: 'personal', bin: false }),
]

export const toyRegistry = createRegistry({ objects: toyObjects, actions: [], roles: [] })
export const clock = settableClock('2026-03-05T08:00:00Z')
export const random = (size: number) => new Uint8Array(randomBytes(size))
export const newId = () => uuidv7(clock.now(), random(10))

const notTest = rule('firm.notTest', (_before, after) => (after['name'] === 'Test'
  ? [{ path: '/name', rule: 'notTest', message: { en: 'Not this name.', zh: '不能用此名称。' } }] : []))

export interface Toy { readonly database: Database; readonly writer: RecordsWriter }

/** A fresh database with the toy model, and the writer over it. */
export async function toy(): Promise<Toy> {
  const database = await emptyDatabase()
  const schema = desiredSchema(toyRegistry, [...accessStores, feedStore, feedPositionStore, feedFollowerStore, ...recordStores, pendingActStore, searchEntry])
  const folder = mkdtempSync(join(tmpdir(), 'toy-'))
  for (const { name, text } of migrationFiles(emptySchema, schema, [])) writeFileSync(join(folder, name), text)
  await migrate(database.connections, folder)
  rmSync(folder, { recursive: true })
  return { database, writer: createWriter({ registry: toyRegistry, database, clock, random, rules: [notTest] }) }
}

const all: Permissions = { otherwise: everything, objects: {} }

/** A request of somebody with all rights, or those given. */
export function request(given: Partial<Actor> = {}, more: Partial<Context> = {}): Context {
  return {
    workspaceId: 1, now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'r1', ...more,
    actor: { userId: '00000000-0000-0000-0000-000000000000', name: 'Chen', language: 'en', zone: 'Asia/Shanghai', departmentId: undefined, departmentIds: [], teamIds: [], permissions: all, via: 'session', ...given },
  }
}

/** Whatever is stored, past all rights. */
export async function stored(database: Database, table: string, id: string): Promise<Record<string, unknown>> {
  const [row] = await asOwner(database, `select * from "${table}" where id = $1`, [id])
  if (row === undefined) throw new Error(`No ${table} ${id}`)
  return row
}

export const feedOf = (database: Database, id: string) =>
  asOwner(database, 'select action, version, before, after, actor_name, reason from feed where record_id = $1 order by id', [id])
