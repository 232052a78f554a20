import { asText } from '../../lib/json.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { CardFields } from '../../model/define/object.ts'
import type { Row } from '../engine.ts'
import { escaped, folded } from './contentLines.ts'
import type { Chunks, Pages } from './formats.ts'

/** Cards of vCard 4.0 (RFC 6350). What is masked for whoever asks is left out: half a number is none. */
export async function* asCards(title: string, card: CardFields, pages: Pages): Chunks {
  for await (const rows of pages) yield rows.map((row) => cardOf(title, card, row)).join('')
}

function cardOf(title: string, card: CardFields, row: Row): string {
  const masked = Array.isArray(row['masked']) ? row['masked'] : []
  const of = (field: string | undefined) => (field === undefined || masked.includes(field) ? '' : textOf(row[field]))
  const name = of(title) || '–'
  const organisation = of(card.organisation)
  const address = [of(card.address), of(card.city), of(card.region), of(card.postcode), of(card.country)]
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0', `UID:${escaped(of('externalId') || `urn:uuid:${asText(row['id'])}`)}`, `FN:${escaped(name)}`, ...(organisation === '' ? [] : [`ORG:${[organisation, of(card.department)].filter((part) => part !== '').map(escaped).join(';')}`]),
    ...line('TITLE', of(card.title)), ...line('TEL;TYPE=cell', of(card.mobile)), ...line('TEL;TYPE=voice', of(card.phone)), ...line('EMAIL', of(card.email)), ...line('URL', of(card.website)), ...line('X-WECHAT', of(card.wechat)),
    ...(address.every((part) => part === '') ? [] : [`ADR:;;${address.map(escaped).join(';')}`]),
    ...line('BDAY', of(card.birthDate).replaceAll('-', '')), ...line('GENDER', ({ female: 'F', male: 'M' } as Readonly<Record<string, string>>)[of(card.sex)] ?? ''), ...line('NOTE', of(card.remark)), 'END:VCARD',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function line(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escaped(text)}`]
}

function textOf(value: Row[string] | undefined): string {
  if (typeof value === 'string') return value
  return isObject(value) && typeof value['title'] === 'string' ? value['title'] : ''
}
