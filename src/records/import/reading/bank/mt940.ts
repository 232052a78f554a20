import { isDate } from '../../../../lib/calendar.ts'
import type { ByteSource } from '../bytes.ts'
import { decoded } from '../decoding.ts'
import { noEntries } from '../limits.ts'
import { boundedBytes } from '../lines.ts'
import type { Table, TableFormat, TableRow } from '../table.ts'
import { bankHeaders, type Booking, rowsOfBookings, takenBack, unread, wentOut } from './booking.ts'

/** Opens a bank’s statement as SWIFT has it (MT940): a row for each field 61, with the field 86 that follows it. */
export async function openMt940(open: ByteSource, asked: Partial<TableFormat>): Promise<Table> {
  const { text, encoding } = decoded(await boundedBytes(open), asked.encoding)
  const fields = fieldsOf(text)
  if (!fields.some(({ tag }) => tag === '61')) throw noEntries()
  return { format: { kind: 'mt940', encoding }, headers: bankHeaders, rows: rowsOf(fields) }
}

async function* rowsOf(fields: readonly Field[]): AsyncGenerator<TableRow> {
  yield* rowsOfBookings(bookingsOf(fields))
}

interface Field { readonly tag: string; readonly value: string }

/** The fields `:tag:value` of all messages in the file; what stands on further lines belongs to the field above it. */
function fieldsOf(text: string): readonly Field[] {
  const fields: { tag: string; value: string }[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const start = /^:(\d{2}[A-Z]?):(.*)$/.exec(line)
    const last = fields.at(-1)
    if (start !== null) fields.push({ tag: start[1] ?? '', value: start[2] ?? '' })
    else if (last !== undefined && !/^-\}?|^\{/.test(line)) last.value += `\n${line}`
  }
  return fields
}

function* bookingsOf(fields: readonly Field[]): Generator<Booking> {
  let account = ''
  let currency = ''
  for (const [index, { tag, value }] of fields.entries()) {
    if (tag === '25') account = (value.split('\n')[0] ?? '').trim()
    else if (tag === '60F' || tag === '60M') currency = /^[CD]\d{6}([A-Z]{3})/.exec(value)?.[1] ?? ''
    else if (tag === '61') {
      const next = fields[index + 1]
      yield bookingOf(value, next?.tag === '86' ? next.value : '', { account, currency })
    }
  }
}

/** Value date, booking date, mark, funds code, amount, type, our reference, the bank’s reference. */
const line61 = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d{1,12}),(\d{0,2})([NSF][A-Z0-9]{3})([^\n]{0,16}?)(?:\/\/([^\n]{0,34}))?(?:\n[^]*)?$/

function bookingOf(value: string, details: string, { account, currency }: { readonly account: string; readonly currency: string }): Booking {
  const found = line61.exec(value)
  const told = told86(details)
  const [, valued = '', booked, mark, , whole = '', cents = '', , ours = '', bank] = found ?? []
  const date = dayOf(valued, booked)
  const fault = found === null || !isDate(date) ? unread : mark === 'RD' || mark === 'RC' ? takenBack : mark === 'D' ? wentOut : undefined
  const reference = [bank, ours].map((each) => (each ?? '').trim()).find((each) => each !== '' && each !== 'NONREF')
  return { date, amount: found === null ? '' : `${whole}.${cents.padEnd(2, '0')}`, currency, ...told, reference: bank === undefined || bank.trim() === '' ? undefined : reference, account, fault }
}

/** YYMMDD, with the month and day of the booking where they are told; around New Year that may lie in another year. */
function dayOf(valued: string, booked: string | undefined): string {
  const day = `20${valued.slice(0, 2)}-${valued.slice(2, 4)}-${valued.slice(4, 6)}`
  if (booked === undefined) return day
  const year = Number(day.slice(0, 4)) + (valued.slice(2, 4) === '12' && booked.startsWith('01') ? 1 : valued.slice(2, 4) === '01' && booked.startsWith('12') ? -1 : 0)
  return `${year}-${booked.slice(0, 2)}-${booked.slice(2, 4)}`
}

/** Payer and purpose of field 86: in numbered parts (?20), in parts with names (/NAME/), or as plain text. */
function told86(details: string): Pick<Booking, 'payer' | 'payerAccount' | 'memo'> {
  const text = details.replaceAll('\n', '')
  if (/^\d{3}\?\d{2}/.test(text)) {
    const parts = text.split('?').slice(1).map((part) => [part.slice(0, 2), part.slice(2)] as const)
    const of = (wanted: (code: number) => boolean) => parts.filter(([code]) => wanted(Number(code))).map(([, part]) => part).join('').trim()
    return { payer: of((code) => code === 32 || code === 33), payerAccount: of((code) => code === 31), memo: of((code) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63)).slice(0, 1000) }
  }
  const named = (name: string) => new RegExp(`/${name}/([^/]*)`).exec(text)?.[1]?.trim() ?? ''
  if (/\/(?:NAME|REMI|IBAN|CNTP)\//.test(text)) return { payer: named('NAME'), payerAccount: named('IBAN'), memo: (/\/REMI\/(?:USTD\/\/)?([^/]*)/.exec(text)?.[1] ?? '').trim().slice(0, 1000) }
  return { payer: '', payerAccount: '', memo: details.replaceAll('\n', ' ').trim().slice(0, 1000) }
}
