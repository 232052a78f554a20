import { isDate } from '../../../../lib/calendar.ts'
import { Problem } from '../../../../lib/problem.ts'
import { below, childOf, childrenOf, type Element, elementsOf, readXml, textIn } from '../../../xml/tree.ts'
import type { ByteSource } from '../bytes.ts'
import { noEntries } from '../limits.ts'
import { boundedBytes } from '../lines.ts'
import type { Table } from '../table.ts'
import { bankHeaders, type Booking, notBooked, rowsOfBookings, takenBack, unread, wentOut } from './booking.ts'

const refused = (because: string, en: string, zh: string) => () => new Problem({ kind: 'table-broken', status: 422, title: { en, zh }, extra: { because } })
const bounds = {
  elements: 3_000_000, depth: 40,
  tooLarge: refused('too-large', 'This statement nests too deep or holds too much.', '该对账单嵌套过深或内容过多。'),
  doctype: refused('doctype', 'This file declares a document type or entities of its own, which no bank writes.', '该文件声明了文档类型或实体，并非银行格式。'),
  broken: refused('broken', 'This XML is damaged and cannot be read.', '该 XML 已损坏，无法读取。'),
}

/** Opens a bank’s statement in XML: camt.053 of ISO 20022, any version, a row for each booking, or for each transaction of a batch. */
export async function openCamt(open: ByteSource): Promise<Table> {
  const root = readXml(await boundedBytes(open), bounds)
  const statements = childrenOf(childOf(root, 'BkToCstmrStmt'), 'Stmt')
  if (statements.length === 0) throw noEntries()
  return { format: { kind: 'camt' }, headers: bankHeaders, rows: asynchronous(rowsOfBookings(bookingsOf(statements))) }
}

async function* asynchronous<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

function* bookingsOf(statements: readonly Element[]): Generator<Booking> {
  for (const statement of statements) {
    const account = text(below(statement, 'Acct', 'Id', 'IBAN')) || text(below(statement, 'Acct', 'Id', 'Othr', 'Id'))
    for (const entry of childrenOf(statement, 'Ntry')) yield* ofEntry(entry, account)
  }
}

function* ofEntry(entry: Element, account: string): Generator<Booking> {
  const transactions = childrenOf(entry, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'))
  const parts = transactions.map(amountOf)
  // A batch is told apart where each part says what it comes to; else it is one booking.
  const whole = transactions.length < 2 || parts.some((part) => part === undefined)
  const reference = text(childOf(entry, 'AcctSvcrRef')) || undefined
  if (whole) {
    yield booking(entry, transactions[0], { account, amount: childOf(entry, 'Amt'), reference: reference ?? (text(below(transactions[0], 'Refs', 'AcctSvcrRef')) || undefined) })
    return
  }
  for (const [index, transaction] of transactions.entries()) {
    const own = text(below(transaction, 'Refs', 'AcctSvcrRef'))
    yield booking(entry, transaction, { account, amount: parts[index], reference: own !== '' && own !== reference ? own : reference === undefined ? undefined : `${reference}/${index + 1}` })
  }
}

const amountOf = (transaction: Element): Element | undefined => childOf(transaction, 'Amt') ?? below(transaction, 'AmtDtls', 'TxAmt', 'Amt')

function booking(entry: Element, transaction: Element | undefined, { account, amount, reference }: { readonly account: string; readonly amount: Element | undefined; readonly reference: string | undefined }): Booking {
  const [payer, payerAccount] = payerOf(transaction)
  const booked = text(below(entry, 'BookgDt', 'Dt')) || text(below(entry, 'BookgDt', 'DtTm')).slice(0, 10) || text(below(entry, 'ValDt', 'Dt'))
  const digits = amount === undefined ? '' : text(amount)
  const direction = text(childOf(transaction ?? entry, 'CdtDbtInd')) || text(childOf(entry, 'CdtDbtInd'))
  const status = text(below(entry, 'Sts', 'Cd')) || text(childOf(entry, 'Sts'))
  const fault = !isDate(booked) || !/^\d{1,13}(?:\.\d{1,5})?$/.test(digits) || !['CRDT', 'DBIT'].includes(direction) ? unread
    : text(childOf(entry, 'RvslInd')) === 'true' ? takenBack : direction === 'DBIT' ? wentOut : status !== 'BOOK' ? notBooked : undefined
  return { date: booked, amount: digits, currency: amount?.attributes['Ccy'] ?? '', payer, payerAccount, reference, memo: memoOf(entry, transaction), account, fault }
}

function payerOf(transaction: Element | undefined): readonly [string, string] {
  const parties = childOf(transaction, 'RltdPties')
  const debtor = childOf(parties, 'Dbtr')
  const id = below(parties, 'DbtrAcct', 'Id')
  return [text(childOf(debtor, 'Nm')) || text(below(debtor, 'Pty', 'Nm')), text(childOf(id, 'IBAN')) || text(below(id, 'Othr', 'Id'))]
}

function memoOf(entry: Element, transaction: Element | undefined): string {
  const told = childOf(transaction, 'RmtInf')
  const parts = told === undefined ? [] : elementsOf(told).map((each) => (each.name === 'Ustrd' ? text(each) : text(below(each, 'CdtrRefInf', 'Ref'))))
  const end = text(below(transaction, 'Refs', 'EndToEndId'))
  const all = [...parts, ...(end === '' || end === 'NOTPROVIDED' ? [] : [end])].filter((part) => part !== '')
  return (all.length === 0 ? text(childOf(entry, 'AddtlNtryInf')) : all.join(' ')).slice(0, 1000)
}

const text = (element: Element | undefined): string => (element === undefined ? '' : textIn(element).trim())
