import { systemUserId } from '../../../access/index.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { present } from '../../../lib/present.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { AskedLine, PricedDocument, PricedLine } from '../../../model/prices/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { handLimitFor } from '../pricing/facts.ts'
import { priceWithin } from '../pricing/price.ts'
import { seenBy, sightOf } from '../pricing/seen.ts'
import { relatedId, textOf } from '../reading.ts'
import { linesOf } from './offer.ts'

/** Prices of a draft anew: what the rules say, except where somebody gave a price by hand. Answers with each line explained, as the caller may see it. */
export async function reprice(registry: Registry, doing: Doing): Promise<Outcome> {
  const lines = await pricedLines(doing)
  const { lines: found } = await ask(registry, doing, lines.map(bare))
  const changed = await fill(doing, lines, found, (line, price) => ({ ...factsOf(line, price), taxRate: price.taxRate, ...(isByHand(line, price) ? {} : { unitPrice: moneyIn(line, price.rulePrice) }) }))
  const standing = changed === 0 ? lines : await pricedLines(doing)
  const result = seenBy(sightOf(doing.context.actor.permissions), await ask(registry, doing, standing.map(asGiven)))
  return { changes: await limitChange(doing), result: { changed, needsApproval: result['needsApproval'] ?? false, lines: result['lines'] ?? [] }, note: { changed } }
}

/**
 * Before anybody is asked for a yes: what the rules alone come to, what it costs, and what its sender may take off by hand, all found
 * here and never as a client sent it. The prices themselves stay as whoever sends it saw them.
 * @returns whether anything was written.
 */
export async function noteFacts(registry: Registry, doing: Doing): Promise<boolean> {
  const lines = await pricedLines(doing)
  let changed = 0
  if (lines.length > 0) {
    const { lines: found } = await ask(registry, doing, lines.map(bare))
    changed = await fill(doing, lines, found, (line, price) => ({ ...factsOf(line, price), ...(typeof line['taxRate'] === 'number' ? {} : { taxRate: price.taxRate }) }))
  }
  const change = await limitChange(doing)
  if (Object.keys(change).length === 0) return changed > 0
  await doing.write.update('quote', doing.id, change)
  return true
}

/** Empty: as much as they like. */
async function limitChange({ record, tx, context }: Doing): Promise<JsonObject> {
  const limit = context.actor.userId === systemUserId ? null : await handLimitFor(tx, context) ?? null
  return (record['discountLimit'] ?? null) === limit ? {} : { discountLimit: limit }
}

async function pricedLines(doing: Doing): Promise<readonly Row[]> {
  return (await linesOf(doing)).filter((line) => relatedId(line, 'product') !== undefined)
}

function ask(registry: Registry, { tx, context, record }: Doing, lines: readonly AskedLine[]): Promise<PricedDocument> {
  return priceWithin(tx, registry, context, {
    lines, customer: relatedId(record, 'customer'), date: textOf(record, 'date'), currency: textOf(record, 'currency'), taxIncluded: record['taxIncluded'] === true,
    taxRounding: record['taxRounding'] === 'document' ? 'document' : 'line', discount: typeof record['discount'] === 'number' ? record['discount'] : undefined,
  })
}

const bare = (line: Row): AskedLine => ({ product: relatedId(line, 'product') ?? '', quantity: numberOf(line['quantity']) ?? 0 })
const asGiven = (line: Row): AskedLine => present({ ...bare(line), handPrice: amountOf(line['unitPrice']), discount: numberOf(line['discount']) })

/** Writes what differs. What has no price by the rules stays as it is. @returns how many lines changed. */
async function fill({ write }: Doing, lines: readonly Row[], found: PricedDocument['lines'], wanted: (line: Row, price: PricedLine) => JsonObject): Promise<number> {
  const changed = lines.flatMap((line, index) => {
    const price = found[index]
    if (price?.basePrice === undefined) return []
    const changes = Object.fromEntries(Object.entries(wanted(line, price)).filter(([name, value]) => !isSame(line[name], value)))
    return Object.keys(changes).length === 0 ? [] : [{ id: textOf(line, 'id') ?? '', changes }]
  })
  if (changed.length > 0) await write.updateMany('quoteLine', changed)
  return changed.length
}

function factsOf(line: Row, { listPrice, basePrice, rulePrice, unitCost }: PricedLine): JsonObject {
  return { listPrice: moneyIn(line, listPrice), basePrice: moneyIn(line, basePrice), rulePrice: moneyIn(line, rulePrice), cost: moneyIn(line, unitCost) }
}

/** By hand is what is neither what the rules came to last time nor, before they were asked, the list price. */
function isByHand(line: Row, price: PricedLine): boolean {
  const given = amountOf(line['unitPrice'])
  const former = amountOf(line['rulePrice'])
  return former === undefined ? given !== price.rulePrice && given !== price.listPrice && given !== amountOf(line['listPrice']) : given !== former
}

function moneyIn(line: Row, amount: number | undefined): Json {
  const currency = textOf(line, 'currency')
  return amount === undefined || currency === undefined ? null : { amount, currency }
}

function isSame(before: Json | undefined, after: Json): boolean {
  return isJsonObject(after) ? amountOf(before) === after['amount'] : (before ?? null) === after
}

function amountOf(value: Json | undefined): number | undefined {
  return value !== undefined && isJsonObject(value) ? numberOf(value['amount']) : undefined
}

const numberOf = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
