import { isJsonObject, type Json } from '../../../lib/json.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import { moneyBehaviour } from '../../../model/fields/money.ts'
import { choiceWords } from '../../../model/words/choices.ts'
import { statementWords as words } from '../../../model/words/ui/statements.ts'
import type { Row } from '../../../records/engine.ts'
import { amountIn } from '../invoices/reading.ts'
import type { LinkedDocument, LinkedSum, LinkKind, LinkReading } from '../links/ports.ts'
import { relatedTitle, textOf } from '../reading.ts'
import { statementLink } from './actions.ts'

/** Statements as customers see them by their link: what came and went, to be confirmed, or disputed line by line. */
export const statementPages: LinkKind = {
  kind: statementLink,
  object: 'statement',
  parts: ['statementLine'],
  show,
  answer: ({ answer, name, reason, objections }) => ({
    verb: 'statement.answer',
    input: answer === 'yes' ? { confirmed: 'confirmed', answeredBy: name }
      : { confirmed: 'disputed', answeredBy: name, ...(reason === '' ? {} : { answerRemark: reason }), objections: [...objections].map(([line, remark]) => ({ line, remark })) },
  }),
}

async function show(reading: LinkReading): Promise<LinkedDocument | undefined> {
  const { context, reader, link, language } = reading
  const { rows: [statement] } = await reader.list(context, 'statement', { filter: { field: 'id', is: 'equals', value: link.recordId }, limit: 1 })
  if (statement === undefined) return undefined
  const fact = (label: Words, value: string | undefined) => (value === undefined ? [] : [{ label: say(label, language), value }])
  const open = textOf(statement, 'status') === 'sent'
  return {
    heading: say(words.heading, language, { number: textOf(statement, 'number') ?? '' }),
    facts: [
      ...fact(words.forCustomer, relatedTitle(statement, 'customer')), ...fact(words.period, `${textOf(statement, 'from') ?? ''} – ${textOf(statement, 'until') ?? ''}`),
      ...fact(words.currency, textOf(statement, 'currency')), ...fact(words.by, relatedTitle(statement, 'owner')),
    ],
    columns: [words.what, words.date, words.amount, words.balance].map((each) => say(each, language)),
    lines: linesOf(statement, await allLines(reading), language),
    sums: sumsOf(statement, language),
    closed: open ? undefined : { title: words.closedTitle, about: words.closedAbout },
    verbs: { yes: words.confirm, no: words.dispute, yesAbout: words.confirmAbout, thanks: words.thanks, noThanks: words.noThanks },
    asks: 'objections',
  }
}

async function allLines({ context, reader, link }: LinkReading): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await reader.list(context, 'statementLine', { filter: { field: 'statement', is: 'equals', value: link.recordId }, sort: [{ field: 'position' }], limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.rows)
    cursor = page.next
    more = cursor !== undefined
  }
  return rows
}

/** Each line with what is owed after it. */
function linesOf(statement: Row, rows: readonly Row[], language: Language): LinkedDocument['lines'] {
  const currency = textOf(statement, 'currency') ?? ''
  let balance = amountIn(statement['opening'])?.amount ?? 0
  return rows.map((row) => {
    balance += amountIn(row['balance'])?.amount ?? 0
    const kind = choiceWords['statementLine.kind']?.[textOf(row, 'kind') ?? '']
    const about = row['counts'] === true ? textOf(row, 'dispute') : say(words.beside, language)
    return {
      id: textOf(row, 'id') ?? '', name: `${kind === undefined ? '' : say(kind, language)} ${textOf(row, 'reference') ?? ''}`.trim(), ...(about === undefined ? {} : { about }),
      cells: [textOf(row, 'date') ?? '', moneyText(row['amount'], language), moneyText({ amount: balance, currency }, language)],
    }
  })
}

function sumsOf(statement: Row, language: Language): readonly LinkedSum[] {
  const sum = (label: Words, name: string, strong = false): LinkedSum[] => {
    const value = statement[name] ?? { amount: 0, currency: textOf(statement, 'currency') ?? '' }
    return strong || name === 'opening' || (isJsonObject(value) && (value['amount'] ?? 0) !== 0) ? [{ label: say(label, language), value: moneyText(value, language), ...(strong ? { strong } : {}) }] : []
  }
  return [...sum(words.opening, 'opening'), ...sum(words.ordered, 'ordered'), ...sum(words.returned, 'returned'), ...sum(words.received, 'received'), ...sum(words.refunded, 'refunded'), ...sum(words.closing, 'closing', true)]
}

const moneyText = (value: Json | undefined, language: Language): string => moneyBehaviour.format(value ?? null, { type: 'money' }, language)
