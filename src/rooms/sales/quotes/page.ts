import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import { documentFigures } from '../../../model/fields/documentFigures.ts'
import { matches } from '../../../model/filter/match.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { moneyBehaviour } from '../../../model/fields/money.ts'
import { percentBehaviour } from '../../../model/fields/percent.ts'
import { quoteWords as words } from '../../../model/words/ui/quotes.ts'
import type { Row } from '../../../records/engine.ts'
import type { LinkedDocument, LinkedSum, LinkKind, LinkReading } from '../links/ports.ts'
import { relatedTitle, textOf } from '../reading.ts'
import { quoteLink } from './send.ts'

/** Quotes as customers see them by their link: what is offered and what it comes to; neither cost nor margin, nor what is for those inside. */
export const quotePages: LinkKind = {
  kind: quoteLink,
  object: 'quote',
  parts: ['quoteLine'],
  show,
  answer: (reply) => (reply.answer === 'yes'
    ? { verb: 'quote.accept', input: { answeredBy: reply.name, chosen: reply.chosen.map((id) => ({ object: 'quoteLine', id })) } }
    : { verb: 'quote.decline', input: { answeredBy: reply.name, declineReason: reply.reason } }),
}

async function show(reading: LinkReading, chosen?: readonly string[]): Promise<LinkedDocument | undefined> {
  const { context, reader, link, language } = reading
  const { rows: [quote] } = await reader.list(context, 'quote', { filter: { field: 'id', is: 'equals', value: link.recordId }, limit: 1 })
  if (quote === undefined) return undefined
  const lines = withChoice(await allLines(reading), chosen)
  const number = textOf(quote, 'number') ?? ''
  const revision = typeof quote['revision'] === 'number' ? quote['revision'] : 1
  const fact = (label: Words, value: string | undefined) => (value === undefined ? [] : [{ label: say(label, language), value }])
  return {
    heading: revision > 1 ? say(words.headingVersion, language, { number, revision }) : say(words.heading, language, { number }),
    facts: [
      ...fact(words.forCustomer, relatedTitle(quote, 'customer')), ...fact(words.date, textOf(quote, 'date')), ...fact(words.validUntil, textOf(quote, 'validUntil')), ...fact(words.by, relatedTitle(quote, 'owner')),
    ],
    columns: [words.product, words.quantity, words.price, words.lineTotal].map((each) => say(each, language)),
    lines: lines.map((line) => lineOf(line, language)),
    sums: sumsOf(reading.registry, quote, lines, { language, baseCurrency: context.baseCurrency }),
    remark: textOf(quote, 'terms'),
    closed: closedOf(quote),
    verbs: { yes: words.accept, no: words.decline, yesAbout: words.acceptAbout, thanks: words.thanks, noThanks: words.noThanks },
    asks: 'options',
  }
}

async function allLines({ context, reader, link }: LinkReading): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await reader.list(context, 'quoteLine', { filter: { field: 'quote', is: 'equals', value: link.recordId }, sort: [{ field: 'position' }], limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.rows)
    cursor = page.next
    more = cursor !== undefined
  }
  return rows
}

function withChoice(lines: readonly Row[], chosen: readonly string[] | undefined): readonly Row[] {
  return chosen === undefined ? lines : lines.map((line) => (line['optional'] === true ? { ...line, chosen: chosen.includes(textOf(line, 'id') ?? '') } : line))
}

function lineOf(line: Row, language: Language): LinkedDocument['lines'][number] {
  const unit = textOf(line, 'unit')
  const discount = typeof line['discount'] === 'number' && line['discount'] > 0 ? ` −${percentBehaviour.format(line['discount'], { type: 'percent' }, language)}` : ''
  const remark = textOf(line, 'remark')
  const optional = line['optional'] === true
  return {
    id: textOf(line, 'id') ?? '', name: textOf(line, 'name') ?? '', ...(remark === undefined ? {} : { about: remark }),
    cells: [`${figure(line['quantity'], language)}${unit === undefined ? '' : ` ${unit}`}`, `${moneyText(line['unitPrice'], language)}${discount}`, moneyText(line['total'], language)],
    ...(optional ? { optional, chosen: line['chosen'] === true } : {}),
  }
}

/** What the document comes to with the lines as they are ticked, reckoned as the engine will keep it. */
export function sumsOf(registry: Registry, quote: Row, lines: readonly JsonObject[], { language, baseCurrency }: { readonly language: Language; readonly baseCurrency: string }): readonly LinkedSum[] {
  const currency = textOf(quote, 'currency') ?? baseCurrency
  const [document, line] = [registry.object('quote'), registry.object('quoteLine')]
  const viewer = { userId: '', departmentId: undefined, departmentIds: [], teamIds: [], now: 0, zone: 'UTC', weekStart: 1, fiscalStart: 1, baseCurrency }
  const judge = (filter: Filter, values: JsonObject) => matches(filter, values, { registry, object: 'optional' in values ? line.name : document.name, viewer, related: () => [] })
  const figures = documentFigures({ document, line, through: 'quote', currency, matches: judge }, quote, lines)
  const included = quote['taxIncluded'] === true
  const sum = (label: string, name: string, always = false, strong = false): LinkedSum[] => {
    const value = figures[name]
    return !always && isNothing(value) ? [] : [{ label, value: moneyText(value, language), ...(strong ? { strong } : {}) }]
  }
  const share = typeof quote['discount'] === 'number' ? percentBehaviour.format(quote['discount'], { type: 'percent' }, language) : ''
  return [
    ...sum(say(words.subtotal, language), 'linesTotal', true), ...sum(say(words.discountOf, language, { share }), 'reduction').map((each) => ({ ...each, value: `−${each.value}` })),
    ...sum(say(words.freight, language), 'freight'), ...(included ? [] : sum(say(words.tax, language), 'taxTotal')), ...sum(say(words.total, language), 'total', true, true), ...(included ? sum(say(words.taxIncluded, language), 'taxTotal') : []),
  ]
}

function closedOf(quote: Row): LinkedDocument['closed'] {
  const status = textOf(quote, 'status')
  if (status === 'sent') return undefined
  if (status === 'superseded') return { title: words.newerTitle, about: words.newerAbout }
  if (status !== 'expired') return { title: words.closedTitle, about: words.closedAbout }
  const until = textOf(quote, 'validUntil') ?? ''
  return { title: words.expiredTitle, about: { en: say(words.expiredAbout, 'en', { until }), zh: say(words.expiredAbout, 'zh', { until }) } }
}

function isNothing(value: Json | undefined): boolean {
  return value === null || value === undefined || (isJsonObject(value) && (value['amount'] ?? 0) === 0)
}

const moneyText = (value: Json | undefined, language: Language): string => moneyBehaviour.format(value ?? null, { type: 'money' }, language)
const figure = (value: Json | undefined, language: Language): string => (typeof value === 'number' ? new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', { maximumFractionDigits: 3 }).format(value) : '')
