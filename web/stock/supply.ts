import { useQueries } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { noteText, type ShownNote, supplyNotes } from '../../src/model/prices/index.ts'
import { lineSupplyWords as words } from '../../src/model/words/ui/lineSupply.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { fieldNamed, model } from '../model.ts'
import type { Speech } from '../words/language.tsx'

const asked = ['name', 'kind', 'status', 'stock', 'stockReserved', 'stockState', 'restockOn', 'minimumQuantity', 'orderMultiple', 'leadDays'] as const
/** Products asked for at once: as many as the API gives. */
const most = 200

/** Of these documents, in these states, goods are still to be sent; one that is being made may have none yet. */
const open: Readonly<Record<string, readonly string[]>> = { quote: ['', 'draft', 'sent', 'accepted'], order: ['', 'draft', 'confirmed', 'partDelivered'], contract: ['', 'draft', 'active'] }

export type Supply = ReadonlyMap<string, Row>

/** What is known of the products of these lines, with one question for 200 of them; nothing where goods are no longer to be sent. */
export function useSupply(document: { readonly object: string; readonly row: JsonObject } | undefined, lines: readonly JsonObject[]): Supply {
  const rights = useRights()
  const wanted = document !== undefined && (open[document.object] ?? []).includes(textOf(document.row['status'])) && model.objects.has('product') && rights.mayRead('product')
  const ids = wanted ? [...new Set(lines.flatMap((line) => relatedOf(line['product'])?.id ?? []))].sort() : []
  const fields = asked.filter((name) => fieldNamed(model.object('product'), name) !== undefined)
  const parts = Array.from({ length: Math.ceil(ids.length / most) }, (_, index) => ids.slice(index * most, (index + 1) * most))
  return useQueries({
    queries: parts.map((some) => ({ ...rowsQuery('product', { fields, limit: most, filter: { field: 'id', is: 'in', value: some } }), retry: false })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data?.rows ?? []).map((product) => [product.id, product])),
  })
}

export interface Told { readonly text: string; readonly tone: 'muted' | 'info' | 'warn' | 'bad' }

type Speaking = Pick<Speech, 'say' | 'formats'>

/** How many pieces of the product a line may have, what is missing and when more come, and what else holds of the quantity. */
export function supplyTold(product: Row | undefined, line: JsonObject, { say, formats }: Speaking): readonly Told[] {
  const quantity = numberOf(line['quantity'])
  if (product === undefined || quantity === undefined) return []
  const stock = stockTold(product, line, quantity, { say, formats })
  const notes = supplyNotes(factsOf(product), quantity).filter(({ kind }) => stock === undefined || !ofStock.has(kind))
  return [...(stock === undefined ? [] : [stock]), ...notes.map((note) => ({ text: say(noteText(note)).replace(/[.。]$/, ''), tone: toneOf(note) }))]
}

/** What follows from product and quantity alone: supplyTold says it where the product is known. */
const ofSupply: ReadonlySet<string> = new Set(['notYetSold', 'endOfLife', 'belowMinimum', 'notMultiple', 'outOfStock', 'lowStock', 'toOrder', 'leadTime', 'goodsReturned'])

/** What the price engine says of a line. @param supplied what the product itself says is told beside it. */
export function notesTold(notes: readonly ShownNote[], supplied: boolean, { say }: Pick<Speech, 'say'>): readonly Told[] {
  return notes.filter(({ kind }) => !supplied || !ofSupply.has(kind)).map(({ kind, message, severity, needsApproval }) => ({
    text: say(message).replace(/[.。]$/, ''), tone: severity === 'refusal' ? 'bad' : needsApproval === true ? 'warn' : ofSupply.has(kind) ? toneOf({ kind }) : 'info',
  }))
}

/** Whether somebody has to decide on it: a price that is not given, a quantity that does not fit, rules that contradict each other. */
export function asksForALook({ kind, severity, needsApproval }: ShownNote): boolean {
  return severity === 'refusal' || needsApproval === true || kind === 'belowMinimum' || kind === 'notMultiple' || !ofSupply.has(kind)
}

const ofStock: ReadonlySet<string> = new Set(['outOfStock', 'lowStock'])
const toneOf = ({ kind }: { readonly kind: string }): Told['tone'] => (kind === 'leadTime' || kind === 'toOrder' || kind === 'goodsReturned' ? 'muted' : 'warn')

function stockTold(product: Row, line: JsonObject, quantity: number, { say, formats }: Speaking): Told | undefined {
  const stock = numberOf(product['stock'])
  // What is delivered again in each period is not sent from what is there now.
  if (product['kind'] !== 'goods' || stock === undefined || !['', 'once'].includes(textOf(line['interval']))) return undefined
  // What is kept for this very line is its own to take.
  const free = Math.max(0, rounded(stock - (numberOf(product['stockReserved']) ?? 0) + (numberOf(line['reservedQuantity']) ?? 0)))
  const short = rounded(quantity - (numberOf(line['shippedQuantity']) ?? 0) - free)
  const number = (value: number) => formats.number(value, 3)
  if (short <= 0) return { text: say(words.enough, { free: number(free) }), tone: 'muted' }
  const again = textOf(product['restockOn'])
  return { text: again === '' ? say(words.short, { free: number(free), short: number(short) }) : say(words.shortUntil, { free: number(free), short: number(short), date: formats.date(again) }), tone: 'bad' }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

const states = ['inStock', 'low', 'out', 'toOrder'] as const
const statuses = ['planned', 'active', 'endOfLife', 'discontinued'] as const

function factsOf(product: Row): Parameters<typeof supplyNotes>[0] {
  return {
    id: product.id, name: textOf(product['name']), categories: [], taxRate: 0, status: statuses.find((each) => each === product['status']) ?? 'active', stockState: states.find((each) => each === product['stockState']),
    minimumQuantity: numberOf(product['minimumQuantity']), orderMultiple: numberOf(product['orderMultiple']), leadDays: numberOf(product['leadDays']),
  }
}
