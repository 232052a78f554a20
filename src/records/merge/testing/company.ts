import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessStores } from '../../../access/stores/index.ts'
import { settableClock } from '../../../lib/clock.ts'
import { defineObject, type ObjectDefinition } from '../../../model/define/object.ts'
import { createRegistry, type Registry } from '../../../model/define/registry.ts'
import { belongsTo, belongsToAny, boolean, choice, integer, json, links, money, multiChoice, percent, rollup, text } from '../../../model/define/vocabulary.ts'
import { type Database, migrate } from '../../../platform/database/index.ts'
import type { Store } from '../../../platform/database/store.ts'
import { feedFollowerStore, feedPositionStore, feedStore } from '../../../platform/feed/index.ts'
import { emptyDatabase } from '../../../platform/testing/index.ts'
import { duplicateStores } from '../../duplicates/store.ts'
import { desiredSchema, emptySchema, migrationFiles } from '../../schema/index.ts'
import { searchEntry } from '../../search/store.ts'
import { random } from '../../write/testing/toy.ts'
import { pendingActStore } from '../../act/pending.ts'
import { recordStores } from '../../write/stores.ts'
import { createWriter, type RecordsWriter } from '../../write/writer.ts'
import { mergeStores } from '../store.ts'

// A small company in which one of everything may hang on a firm: what the tests of merging work on.

const label = (en: string, zh: string) => ({ en, zh })

const others = [
  defineObject('department', label('Department', '部门'), { name: text({ required: true }) }, { title: 'name', access: 'shared' }),
  defineObject('user', label('User', '用户'), { name: text({ required: true }) }, { title: 'name', access: 'shared' }),
  defineObject('firm', label('Firm', '公司'), {
    name: text({ max: 100, required: true, sort: true }),
    city: text(),
    tax: text({ unique: true }),
    phone: text(),
    parent: belongsTo('firm', { acyclic: true, inverse: 'children' }),
    friends: links(['firm'], { roles: ['refers', 'knows'], acyclicRoles: ['refers'], inverse: 'friendsOf' }),
    dealCount: rollup({ of: 'deal', through: 'firm', function: 'count' }),
    dealAmount: rollup({ of: 'deal', through: 'firm', function: 'sum', field: 'amount' }),
  }, { title: 'name', duplicates: [{ kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }] }),
  defineObject('deal', label('Deal', '商机'), {
    name: text({ required: true }),
    firm: belongsTo('firm', { inverse: 'deals', access: 'follows' }),
    via: links(['firm'], { inverse: 'brokered' }),
    amount: money({ min: 0 }),
  }, { title: 'name', access: { follows: 'firm' } }),
  defineObject('note', label('Note', '备注'), {
    body: text({ required: true }),
    target: belongsToAny(['firm', 'deal'], { inverse: 'notes', access: 'follows', required: true, immutable: true }),
    firm: belongsTo('firm', { root: true }),
  }, { title: 'body', access: { follows: 'target' } }),
  defineObject('way', label('Way', '联系方式'), {
    firm: belongsTo('firm', { inverse: 'ways', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
    kind: choice(['phone', 'mail'], { required: true }),
    value: text({ required: true }),
    primary: boolean(),
  }, { title: 'value', access: { follows: 'firm' } }),
  defineObject('line', label('Line', '明细'), {
    firm: belongsTo('firm', { inverse: 'lines', access: 'follows', part: true, required: true, whenPurged: 'purge' }),
    name: text({ required: true }),
    quantity: integer(),
  }, { title: 'name', access: { follows: 'firm' } }),
  defineObject('view', label('View', '视图'), { name: text({ required: true }), query: json() }, { title: 'name', access: 'personal', bin: false }),
]

const candidate = (of: readonly string[]) => defineObject('duplicateCandidate', label('Pair', '记录对'), {
  object: text({ required: true }),
  first: belongsToAny(of, { required: true, access: 'follows' }),
  second: belongsToAny(of, { required: true }),
  likelihood: choice(['certain', 'likely', 'possible']),
  score: percent(),
  reasons: multiChoice(['samePhone', 'sameEmail', 'sameCompany', 'similarCompany', 'sameNumber', 'sameName', 'similarName', 'samePlace', 'similarPlace', 'sameDay', 'similarDay']),
  details: json(),
  state: choice(['open', 'merged', 'dismissed'], { required: true, default: 'open' }),
  pair: text({ required: true, unique: true }),
}, { title: 'pair', access: { follows: 'first', also: ['first', 'second'] }, bin: false, writtenBy: 'duplicates.scan' })

/** The same company with further objects, of which some may be doubles. */
export function modelWith(more: readonly ObjectDefinition[], mergeable: readonly string[]): Registry {
  return createRegistry({ objects: [...others, ...more, candidate(mergeable)], actions: [], roles: [] })
}

export const registry = modelWith([], ['firm'])
export const clock = settableClock('2026-03-05T08:00:00Z')
export const stores: readonly Store[] = [...accessStores, feedStore, feedPositionStore, feedFollowerStore, ...recordStores, pendingActStore, searchEntry, ...duplicateStores, ...mergeStores]

export interface Company { readonly database: Database; readonly writer: RecordsWriter }

/** A fresh database with this model, and the writer over it. */
export async function company(model: Registry = registry): Promise<Company> {
  const database = await emptyDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'merge-'))
  for (const { name, text: content } of migrationFiles(emptySchema, desiredSchema(model, stores), [])) writeFileSync(join(folder, name), content)
  await migrate(database.connections, folder)
  rmSync(folder, { recursive: true })
  return { database, writer: createWriter({ registry: model, database, clock, random, stores }) }
}
