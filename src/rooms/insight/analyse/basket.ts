import { basketRules, type Rule } from '../../../analytics/basket/rules.ts'
import type { Analysis, Outcome } from './analysis.ts'
import { saysNothing } from './cells.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** What is bought together. */
export const basketAnalysis: Analysis = {
  key: 'basket',
  title: 'Basket: which products are bought together, as rules with support, confidence and lift',
  columns: [
    { key: 'basket', many: true, about: 'what holds rows together: order, invoice, transaction; several apart by semicolons. Without it each row is a basket', names: ['transaction id', 'transaction', 'basket id', 'basket', 'invoice no', 'invoice', 'invoice id', 'order id', 'order number', 'order no', 'order', 'bill no', 'receipt', 'tid', '订单号', '订单编号', '小票号'] },
    { key: 'item', about: 'what was bought', names: ['item', 'items', 'item description', 'item name', 'itemname', 'product', 'product name', 'description', 'stock code', 'product id', 'item id', 'sku', '商品', '商品名称', '产品'] },
  ],
  readsAll: true, readsLines: true,
  options: [
    { key: 'model', kind: 'choice', choices: ['fpgrowth'], default: 'fpgrowth', about: 'FP-growth' },
    { key: 'support', kind: 'number', min: 0, max: 1, default: 0.01, about: 'at least this share of the baskets' },
    { key: 'confidence', kind: 'number', min: 0, max: 1, default: 0.25, about: 'at least this share of the baskets with the left has the right' },
    { key: 'lift', kind: 'number', min: 0, default: 0, about: 'at least this lift' },
    { key: 'longest', kind: 'whole', min: 2, max: 10, default: 5, about: 'most items of a rule' },
    { key: 'format', kind: 'choice', choices: ['auto', 'long', 'lines', 'matrix'], default: 'auto', about: 'long: a row for each item; lines: a row for each basket; matrix: a column for each item' },
    { key: 'sets', kind: 'flag', about: 'lists the sets of items instead of the rules' },
  ],
  run,
}

interface Baskets { readonly format: string; readonly names: readonly string[]; readonly baskets: readonly (readonly number[])[] }

function run(table: Table, settings: Settings): Outcome {
  const { format, names, baskets } = basketsOf(table, settings.text('format') ?? 'auto')
  const options = { support: settings.numberOr('support', 0.01), confidence: settings.numberOr('confidence', 0.25), lift: settings.numberOr('lift', 0), longest: settings.numberOr('longest', 5) }
  const found = basketRules(baskets, options)
  const named = (items: readonly number[]) => items.map((item) => names[item] ?? '')
  const asSet = settings.flag('sets')
  return {
    model: 'basket: FP-growth',
    parameters: { ...options, leastCount: found.leastCount, format },
    fit: { baskets: found.baskets, items: names.length, sets: found.sets.length, rules: found.rules.length, meanItems: baskets.reduce((sum, items) => sum + items.length, 0) / Math.max(1, found.baskets) },
    rows: asSet ? found.sets.toSorted((one, other) => other.count - one.count).map(({ items, count }) => ({ items: named(items), size: items.length, support: count / found.baskets, count })) : found.rules.map((rule) => said(rule, named)),
  }
}

function said({ left, right, ...figures }: Rule, named: (items: readonly number[]) => string[]) {
  return { left: named(left), right: named([right])[0] ?? '', ...figures }
}

function basketsOf(table: Table, asked: string): Baskets {
  const format = asked !== 'auto' ? asked : table.has('basket') && table.has('item') ? 'long' : looksLikeMatrix(table) ? 'matrix' : 'lines'
  return format === 'long' ? long(table) : format === 'matrix' ? matrix(table) : lines(table)
}

function collector(format: string) {
  const names: string[] = [], places = new Map<string, number>()
  const placeOf = (name: string) => {
    const known = places.get(name)
    if (known !== undefined) return known
    places.set(name, names.length)
    return names.push(name) - 1
  }
  return { format, names, placeOf }
}

function long(table: Table): Baskets {
  const item = table.text('item'), keys = table.many('basket')
  const baskets = new Map<string, Set<number>>()
  for (let row = 0; row < table.rows; row += 1) {
    const code = item.codes[row] ?? -1, parts = keys.map(({ codes }) => codes[row] ?? -1)
    if (code < 0 || parts.every((part) => part < 0)) { table.read.leftOut['noBasketOrItem'] = (table.read.leftOut['noBasketOrItem'] ?? 0) + 1; continue }
    const key = parts.join(' ')
    const items = baskets.get(key) ?? new Set()
    items.add(code)
    baskets.set(key, items)
  }
  return { format: 'long', names: item.values, baskets: [...baskets.values()].map((items) => [...items]) }
}

/** Columns of two values at most, all of them yes and no. */
function looksLikeMatrix(table: Table): boolean {
  const columns = [...table.others(), ...table.played()]
  const flags = columns.filter(({ values }) => values.length > 0 && values.every((value) => /^(0|1|true|false|t|f|yes|no|y|n|\?)$/i.test(value)))
  return flags.length >= 3 && flags.length >= columns.length - 2
}

function matrix(table: Table): Baskets {
  const { format, names, placeOf } = collector('matrix')
  const columns = [...table.others(), ...table.played()].filter(({ values }) => values.length > 0 && values.every((value) => /^(0|1|true|false|t|f|yes|no|y|n)$/i.test(value)))
  const baskets = Array.from({ length: table.rows }, (): number[] => [])
  for (const { header, codes, values } of columns) {
    const bought = values.map((value) => /^(1|true|t|yes|y)$/i.test(value))
    const place = placeOf(header)
    codes.forEach((code, row) => { if (code >= 0 && bought[code] === true) baskets[row]?.push(place) })
  }
  return { format, names, baskets }
}

/** A basket a row. The first row is one too, unless it is a header: Item 1, Item 2 ...; a first column that only counts or numbers is no item. */
function lines(table: Table): Baskets {
  const { format, names, placeOf } = collector('lines')
  const [header = [], ...rest] = table.lines
  // Rows of any length are what is wanted here.
  delete table.read.leftOut['tooManyCells']
  table.read.notes.length = 0
  const numbered = header.filter((cell) => /^(items?|products?|商品)?\s*[(_#-]?\s*(\d+|s)?\s*\)?$/i.test(cell.trim())).length >= header.length / 2
  const all = numbered ? rest : table.lines
  const skip = rest.length > 1 && rest.every(([first = '']) => /^\d*$/.test(first.trim())) ? 1 : 0
  const baskets = all.map((cells) => [...new Set((cells.length === 1 ? splitCell(cells[0] ?? '') : cells.slice(skip)).map((cell) => cell.trim()).filter((cell) => !saysNothing(cell)).map(placeOf))])
  return { format, names, baskets: baskets.filter((items) => items.length > 0) }
}

/** A cell that holds a whole basket: {a, b} or a;b or a|b. */
function splitCell(cell: string): readonly string[] {
  return (/^[[{(](.*)[\]})]$/.exec(cell.trim())?.[1] ?? cell).split(/[;|]|,\s*/).map((part) => part.replaceAll(/^['"]|['"]$/g, ''))
}
