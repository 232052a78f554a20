import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { FieldProblem } from '../../../lib/problem.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { rule } from '../../../records/write/index.ts'
import type { Row } from '../../../records/engine.ts'
import { dayIsOver, tooFewSuppliers } from '../errors.ts'
import { baseOf } from '../../../model/fields/money.ts'
import { idOf } from '../../../model/fields/reference.ts'
import { numberOf, textOf } from '../reading.ts'
import { compare, type SupplierFacts } from './compare.ts'

const most = 6

/** What a supplier said and when: not before it was asked. */
export async function answer({ input, record }: Doing): Promise<Outcome> {
  const on = textOf(input, 'answeredOn')
  if (on !== undefined && on < (textOf(record, 'askedOn') ?? '')) throw dayIsOver('/answeredOn')
  return Promise.resolve({ changes: Object.fromEntries(['answeredOn', 'price', 'leadDays', 'reply'].flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]))) })
}

/** Suppliers side by side, over what the caller may see of them. */
export async function compareSuppliersNamed({ input, seen, context }: Doing): Promise<Outcome> {
  const ids = idsIn(input)
  if (ids.length < 2 || ids.length > most) throw tooFewSuppliers()
  const of = { field: 'supplier', is: 'in', value: [...ids] } as const
  const mayRead = async (object: string, query: Parameters<Doing['seen']>[1]): Promise<readonly Row[]> => seen(object, query).catch(() => [])
  const suppliers = await seen('supplier', { filter: { field: 'id', is: 'in', value: [...ids] }, fields: ['name'] })
  const requests = await mayRead('supplierRequest', { filter: of, fields: ['supplier', 'askedOn', 'dueOn', 'answeredOn', 'product', 'price'] })
  const evaluations = await mayRead('supplierEvaluation', { filter: of, fields: ['supplier', 'score', 'receivedLots', 'lateLots', 'receivedQuantity', 'defectQuantity'] })
  const meetings = await mayRead('activity', { filter: { and: [{ field: 'kind', is: 'equals', value: 'meeting' }, { field: 'status', is: 'equals', value: 'done' }, { or: ids.map((id) => ({ field: 'target', is: 'equals', value: { object: 'supplier', id } }) as const) }] }, fields: ['target'] })
  const facts = suppliers.map((row): SupplierFacts => {
    const id = textOf(row, 'id') ?? ''
    const theirs = (rows: readonly Row[]) => rows.filter((each) => idOf(each['supplier']) === id)
    return {
      id, name: textOf(row, 'name') ?? '', meetings: meetings.filter((each) => idOf(each['target']) === id).length,
      requests: theirs(requests).map((each) => ({ askedOn: textOf(each, 'askedOn') ?? '', dueOn: textOf(each, 'dueOn'), answeredOn: textOf(each, 'answeredOn'), product: idOf(each['product']), price: baseOf(each['price'] ?? null) })),
      evaluations: theirs(evaluations).map((each) => ({ score: numberOf(each, 'score') ?? 0, receivedLots: numberOf(each, 'receivedLots') ?? 0, lateLots: numberOf(each, 'lateLots') ?? 0, receivedQuantity: numberOf(each, 'receivedQuantity') ?? 0, defectQuantity: numberOf(each, 'defectQuantity') ?? 0 })),
    }
  })
  const rows = compare(facts).map((figures): JsonObject => Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value ?? null])))
  return { result: { currency: context.baseCurrency, suppliers: rows } }
}

function idsIn(input: JsonObject): readonly string[] {
  const list: readonly Json[] = isList(input['suppliers']) ? input['suppliers'] : []
  return [...new Set(list.flatMap((each) => (isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : [])))]
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** What came late or broken is part of what came. */
export const evaluationRule = rule('supplierEvaluation.parts', (_before, after): readonly FieldProblem[] => [['lateLots', 'receivedLots'], ['defectQuantity', 'receivedQuantity']].flatMap(([part = '', whole = '']) => {
  const [some, all] = [after[part], after[whole]]
  if (typeof some !== 'number' || some <= (typeof all === 'number' ? all : 0)) return []
  return [{ path: `/${part}`, rule: 'atMost', message: { en: 'More than was received.', zh: '不能多于收到的数量。' } }]
}))
