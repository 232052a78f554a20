import { asText } from '../../lib/json.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { CardFields } from '../../model/define/object.ts'
import type { Row } from '../engine.ts'
import { escaped, folded, ownWay } from './contentLines.ts'
import type { Chunks, Pages } from './formats.ts'
import type { Way } from './ways.ts'

/** What else the records of a page are reached by, by their ids. */
type WaysOf = (rows: readonly Row[]) => Promise<ReadonlyMap<string, readonly Way[]>>

/** Cards of vCard 4.0 (RFC 6350). What is masked for whoever asks is left out: half a number is none. */
export async function* asCards(title: string, card: CardFields, pages: Pages, waysOf: WaysOf): Chunks {
  for await (const rows of pages) {
    const ways = await waysOf(rows)
    yield rows.map((row) => cardOf(title, card, row, ways.get(asText(row['id'])) ?? [])).join('')
  }
}

function cardOf(title: string, card: CardFields, row: Row, ways: readonly Way[]): string {
  const masked = Array.isArray(row['masked']) ? row['masked'] : []
  const of = (field: string | undefined) => (field === undefined || masked.includes(field) ? '' : textOf(row[field]))
  const name = of(title) || '–'
  const organisation = of(card.organisation)
  const address = [of(card.address), of(card.city), of(card.region), of(card.postcode), of(card.country)]
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0', `UID:${escaped(of('externalId') || `urn:uuid:${asText(row['id'])}`)}`, `FN:${escaped(name)}`, ...(organisation === '' ? [] : [`ORG:${[organisation, of(card.department)].filter((part) => part !== '').map(escaped).join(';')}`]),
    ...line('TITLE', of(card.title)), ...line('TEL;TYPE=cell;PREF=1', of(card.mobile)), ...line(of(card.mobile) === '' ? 'TEL;TYPE=voice;PREF=1' : 'TEL;TYPE=voice', of(card.phone)), ...line('EMAIL;PREF=1', of(card.email)), ...line('URL', of(card.website)), ...line('X-WECHAT', of(card.wechat)),
    ...ways.filter(({ value }) => ![of(card.mobile), of(card.phone), of(card.email), of(card.website), of(card.wechat)].includes(value)).flatMap(wayLine),
    ...(address.every((part) => part === '') ? [] : [`ADR:;;${address.map(escaped).join(';')}`]),
    ...line('BDAY', of(card.birthDate).replaceAll('-', '')), ...line('GENDER', ({ female: 'F', male: 'M' } as Readonly<Record<string, string>>)[of(card.sex)] ?? ''), ...line('NOTE', of(card.remark)), 'END:VCARD',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const properties: Readonly<Record<string, string>> = { mobile: 'TEL;TYPE=cell', phone: 'TEL;TYPE=voice', fax: 'TEL;TYPE=fax', email: 'EMAIL', website: 'URL', wechat: 'X-WECHAT', qq: 'X-QQ', whatsapp: 'X-WHATSAPP' }

/** A further way; what no property is made for stands under one of our own. At home or at work is said as the standard says it. */
function wayLine({ kind, value, label, primary }: Way): string[] {
  const property = properties[kind] ?? `${ownWay};TYPE=${kind.replace(/[^\w-]/g, '')}`
  const place = /^(home|work)$/i.test(label) ? `;TYPE=${label.toLowerCase()}` : ''
  return line(`${property}${place}${primary ? ';PREF=2' : ''}`, value)
}

function line(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escaped(text)}`]
}

function textOf(value: Row[string] | undefined): string {
  if (typeof value === 'string') return value
  return isObject(value) && typeof value['title'] === 'string' ? value['title'] : ''
}
