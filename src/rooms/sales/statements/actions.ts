import { revokeSignedLinks, secretBytes, systemActor } from '../../../access/index.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { say } from '../../../lib/words.ts'
import { answerStatement, makeStatement, readStatementLinks, recallStatementLink, sendStatement, sendStatementByLink } from '../../../model/actions/statement.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { giveLink, readLinks } from '../links/give.ts'
import type { SendingGiven } from '../links/ports.ts'
import { statementWords } from '../../../model/words/ui/statements.ts'
import { relatedId, textOf } from '../reading.ts'
import { balanceOf, entriesOf, lineInputs } from './ledger.ts'

/** A statement of more lines is made of shorter periods. */
const mostLines = 1000

/** The kind of link by which statements go out. */
export const statementLink = 'statement'
const day = 86_400_000

/** @param writer what an answer by link writes besides, in the name of the company: the task of the owner. */
export function statementActions(writer: Pick<WriterWithin, 'create'>, given: Omit<SendingGiven, 'secretBytes'>): readonly Implementation[] {
  const sending: SendingGiven = { ...given, secretBytes }
  return [
    implement(makeStatement, make),
    implement(sendStatement, ({ input, context }) => Promise.resolve({ changes: asked(context.now, input['sentTo'] ?? null) })),
    implement(sendStatementByLink, (doing) => sendByLink(sending, doing)),
    implement(recallStatementLink, recallLink),
    implement(readStatementLinks, readLinks),
    implement(answerStatement, (doing) => answer(doing, writer)),
  ]
}

/** Whoever is asked anew has not answered yet. */
const asked = (now: number, sentTo: Json): JsonObject => ({ sentTo, sentAt: new Date(now).toISOString(), answeredBy: null, answeredAt: null, answerRemark: null })

async function sendByLink(given: SendingGiven, doing: Doing): Promise<Outcome> {
  const { input, context } = doing
  const days = typeof input['days'] === 'number' ? input['days'] : 30
  const { link, to } = await giveLink(given, doing, { kind: statementLink, words: statementWords, expiresAt: context.now + days * day })
  return { changes: asked(context.now, to ?? null), result: to === undefined ? { link } : { to } }
}

async function recallLink({ tx, id, context }: Doing): Promise<Outcome> {
  const ended = await revokeSignedLinks(tx, { kind: statementLink, object: 'statement', recordId: id, now: context.now })
  return { result: { ended }, note: {} }
}

async function make(doing: Doing): Promise<Outcome> {
  const { context, id, input, write } = doing
  const [from, until] = [textOf(input, 'from') ?? '', textOf(input, 'until') ?? '']
  const currency = textOf(input, 'currency') ?? context.baseCurrency
  if (from > until) throw wrong('/until', { en: 'The period ends before it begins.', zh: '结束日期早于开始日期。' })
  const entries = await entriesOf(doing, id, currency, until)
  const within = entries.filter(({ date }) => date >= from)
  if (within.length > mostLines) throw wrong('/from', { en: 'The period has more than 1,000 entries: make it shorter.', zh: '该期间超过 1000 条明细，请缩短期间。' })
  const opening = balanceOf(entries.filter(({ date }) => date < from))
  const made = await write.create('statement', { customer: id, from, until, currency, ...(opening === 0 ? {} : { opening: { amount: opening, currency } }), lines: [...lineInputs(within, currency)] })
  return { result: { statement: made.id } }
}

/** The customer's answer: as a whole, or with objections to lines, each with a remark; those are somebody's task. */
async function answer(doing: Doing, writer: Pick<WriterWithin, 'create'>): Promise<Outcome> {
  const { context, id, input, list, write } = doing
  const disputed = input['confirmed'] === 'disputed'
  const objections = objectionsIn(input['objections'])
  if (disputed && objections.size === 0 && textOf(input, 'answerRemark') === undefined) throw wrong('/objections', { en: 'Say what is disputed: a line, or a remark.', zh: '请说明异议：指出明细或填写说明。' })
  const lines = await list('statementLine', { filter: { field: 'statement', is: 'equals', value: id }, fields: ['reference'] })
  const known = new Set(lines.flatMap((line) => textOf(line, 'id') ?? []))
  for (const line of objections.keys()) if (!known.has(line)) throw wrong('/objections', { en: 'There is no such line in this statement.', zh: '该对账单没有这条明细。' })
  if (known.size > 0) await write.updateMany('statementLine', [...known].map((line) => ({ id: line, changes: disputed && objections.has(line) ? { answer: 'disputed', dispute: objections.get(line) ?? null } : { answer: 'confirmed', dispute: null } })))
  if (disputed) await task(doing, writer, objections.size)
  return { changes: { status: disputed ? 'disputed' : 'confirmed', answeredBy: input['answeredBy'] ?? null, answerRemark: input['answerRemark'] ?? null, answeredAt: new Date(context.now).toISOString() } }
}

const taskWords = { en: '{number}: the customer disputes {count} lines', zh: '对账单 {number}：客户对 {count} 条明细有异议' }

async function task({ context, record, tx }: Doing, writer: Pick<WriterWithin, 'create'>, count: number): Promise<void> {
  const customer = relatedId(record, 'customer') ?? ''
  const owner = relatedId(record, 'owner')
  // Whoever answers by link knows nothing of customers and tasks: the program makes it, in the name that was typed.
  const { actor } = context
  const by = actor.via === 'form' ? systemActor(actor.name, 'job', actor) : actor
  await writer.create(tx, { ...context, actor: by }, 'activity', {
    kind: 'task', subject: say(taskWords, actor.language, { number: textOf(record, 'number') ?? '', count }), target: { object: 'customer', id: customer }, due: new Date(context.now + 86_400_000).toISOString(), ...(owner === undefined ? {} : { owner }),
  }, { action: 'statement.answer', rights: 'action' })
}

function objectionsIn(value: Json | undefined): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map()
  if (!Array.isArray(value) || value.length > mostLines) throw wrong('/objections', { en: 'Give a list: [{"line": "...", "remark": "..."}].', zh: '请给出列表：[{"line": "...", "remark": "..."}]。' })
  return new Map(value.map((each: Json): readonly [string, string] => {
    const [line, remark] = isJsonObject(each) ? [each['line'], each['remark']] : []
    if (typeof line !== 'string' || typeof remark !== 'string' || remark.trim() === '') throw wrong('/objections', { en: 'Each objection names a line and says why.', zh: '每条异议须指出明细并说明原因。' })
    return [line, remark.trim().slice(0, 500)]
  }))
}

function wrong(path: string, message: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: [{ path, rule: 'statement', message }] })
}
