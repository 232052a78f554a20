import type { Json, JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { copiedLines, copiedTerms } from '../documents/copy.ts'
import { relatedId, textOf } from '../reading.ts'
import { newerVersion, requireNotCarriedOver } from './errors.ts'
import { linesOf } from './offer.ts'

/** The next version as a draft with the same number, the same lines, and nothing of what became of this one. */
export async function revise(registry: Registry, doing: Doing): Promise<Outcome> {
  const { id, record, write, list } = doing
  requireNotCarriedOver(record)
  const later = await list('quote', { filter: { field: 'previous', is: 'equals', value: id }, fields: ['revision'] })
  if (later.length > 0) throw newerVersion()
  const [quote, line] = [registry.object('quote'), registry.object('quoteLine')]
  const former = await linesOf(doing)
  const lines = copiedLines(former, line, line, ['optional', 'chosen']).map((copy, index) => ({ ...copy, ...rulesOf(former[index]) }))
  const related = Object.fromEntries(['customer', 'contact', 'opportunity', 'inquiry', 'owner'].flatMap((name): [string, Json][] => { const to = relatedId(record, name); return to === undefined ? [] : [[name, to]] }))
  const made = await write.create('quote', { ...copiedTerms(record, quote, quote, ['subject', 'terms', 'remark']), ...related, number: textOf(record, 'number') ?? null, revision: numberOf(record['revision'], 1) + 1, previous: id, lines })
  return { result: { quote: made.id } }
}

/** What the rules came to goes along: it tells a price by hand from one by the rules. */
function rulesOf(line: Row | undefined): JsonObject {
  return Object.fromEntries(['rulePrice', 'basePrice'].flatMap((name): [string, Json][] => { const value = plain(line?.[name]); return value === null ? [] : [[name, value]] }))
}

/** What differs in a version from the one before it, line by line. Lines are the same where they name the same product, else the same text. */
export async function compare(doing: Doing): Promise<Outcome> {
  const { record, seen } = doing
  const former = relatedId(record, 'previous')
  const of = (quote: string) => seen('quoteLine', { filter: { field: 'quote', is: 'equals', value: quote }, sort: [{ field: 'position' }] })
  const [now, before] = [await of(doing.id), former === undefined ? [] : await of(former)]
  return { result: { former: former ?? null, lines: differences(before, now) } }
}

/** Fields of a line that a customer would see changed. */
const compared = ['name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'total', 'optional'] as const

/** Pure: what was added, taken out and changed; what stayed as it was is not told. */
export function differences(before: readonly Row[], now: readonly Row[]): JsonObject[] {
  const left = [...before]
  const found = now.flatMap((line): JsonObject[] => {
    const index = left.findIndex((each) => keyOf(each) === keyOf(line))
    const [former] = index < 0 ? [] : left.splice(index, 1)
    if (former === undefined) return [{ kind: 'added', name: line['name'] ?? '', changes: changesOf({}, line) }]
    const changes = changesOf(former, line)
    return changes.length === 0 ? [] : [{ kind: 'changed', name: line['name'] ?? '', changes }]
  })
  return [...found, ...left.map((line): JsonObject => ({ kind: 'removed', name: line['name'] ?? '', changes: changesOf(line, {}) }))]
}

function changesOf(before: Row, after: Row): JsonObject[] {
  return compared.flatMap((field) => {
    const [was, is] = [plain(before[field]), plain(after[field])]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}

/** Money without its value in base currency, which moves with the rates. */
function plain(value: Json | undefined): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'amount' in value ? { amount: value['amount'] ?? null, currency: value['currency'] ?? null } : value ?? null
}

const keyOf = (line: Row): string => relatedId(line, 'product') ?? `text ${textOf(line, 'name') ?? ''}`
const numberOf = (value: Json | undefined, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
