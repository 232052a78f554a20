import { createHash } from 'node:crypto'
import { normalPhone } from '../../../model/fields/phone.ts'
import { readDate } from '../../../model/fields/calendarText.ts'
import type { ByteSource } from './bytes.ts'
import { decoded, quotedPrintable } from './decoding.ts'
import { noEntries } from './limits.ts'
import { ownWay } from '../../export/contentLines.ts'
import { type Block, blocksOf, boundedBytes, type Property, propertyOf, unescaped, unescapedParts } from './lines.ts'
import { type Table, type TableFormat, tableLimits, type TableRow } from './table.ts'

/** Further ways to reach somebody, each four columns; what a card has beyond them stands in its note. */
export const furtherPoints = 8
const plain = ['UID', 'Name', 'Organisation', 'Department', 'Job title', 'Kind', 'Mobile', 'Phone', 'Email', 'Address', 'City', 'Region', 'Postcode', 'Country', 'Website', 'WeChat', 'Birth date', 'Sex', 'Remark'] as const
/** The columns of every file of cards. */
export const cardHeaders: readonly string[] = [...plain, ...Array.from({ length: furtherPoints }, (_, index) => [`Contact way ${index + 1}`, `Contact way ${index + 1}: value`, `Contact way ${index + 1}: label`, `Contact way ${index + 1}: preferred`]).flat()]

/** Opens a file of cards: vCard 2.1, 3.0 and 4.0 (RFC 6350), one row for each card. Pictures, sounds and keys are left out. */
export async function openCards(open: ByteSource, asked: Partial<TableFormat>): Promise<Table> {
  const { text, encoding } = decoded(await boundedBytes(open), asked.encoding)
  const blocks = blocksOf(text, ['VCARD'], true)
  if (blocks.length === 0) throw noEntries()
  return { format: { kind: 'vcf', encoding }, headers: cardHeaders, rows: rowsOf(blocks) }
}

async function* rowsOf(blocks: readonly Block[]): AsyncGenerator<TableRow> {
  for (const block of blocks) yield rowOf(block)
}

type Plain = (typeof plain)[number]
/** `label` is home or work, where the card says so. */
interface Way { readonly kind: string; readonly value: string; readonly label?: string; readonly preferred?: boolean }

function rowOf({ line, lines, whole }: Block): TableRow {
  const properties = lines.slice(1, -1).flatMap((each) => propertyOf(each) ?? [])
  const card = readCard(properties)
  const further = card.ways.slice(0, furtherPoints)
  const cells = [...plain.map((name) => card.values[name] ?? ''), ...further.flatMap(({ kind, value, label = '', preferred = false }) => [kind, value, label, preferred ? 'true' : ''])]
  const problems = whole ? card.values.Name === undefined ? [nameless] : [] : [brokenOff]
  return { line, cells: cells.map((cell) => cell.slice(0, tableLimits.cell)), ...(problems.length === 0 ? {} : { problems }) }
}

const brokenOff = { path: '', rule: 'card', message: { en: 'The card breaks off before its end.', zh: '名片不完整，缺少结尾。' } }
const nameless = { path: '/Name', rule: 'required', message: { en: 'The card names neither a person nor a company.', zh: '名片没有姓名或公司名称。' } }

/** What no person reads. */
const leftOut = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'AGENT'])

function readCard(properties: readonly Property[]): { readonly values: Partial<Record<Plain, string>>; readonly ways: readonly Way[] } {
  const all = properties.filter(({ name }) => !leftOut.has(name)).map((property) => ({ ...property, value: valueOf(property) }))
  const first = (name: string) => all.find((each) => each.name === name && each.value.trim() !== '')
  const text = (name: string) => { const found = first(name); return found === undefined ? undefined : unescaped(found.value) || undefined }
  const [company, ...departments] = unescapedParts(first('ORG')?.value ?? '', ';')
  const name = text('FN') ?? personName(first('N')?.value) ?? (company === '' ? undefined : company) ?? text('NICKNAME')
  const address = unescapedParts(first('ADR')?.value ?? '', ';')
  const { mobile, phone, email, website, wechat, ways, notes } = reach(all)
  const birth = text('BDAY')
  const birthDate = birth === undefined ? undefined : readDate(birth.replace(/T.*$/, ''))
  const remark = [...all.filter((each) => each.name === 'NOTE').map(({ value }) => unescaped(value)), ...notes, ...(birth !== undefined && birthDate === undefined ? [`BDAY: ${birth}`] : []), ...ways.slice(furtherPoints).map(({ kind, value }) => `${kind}: ${value}`)].join('\n')
  const values: Partial<Record<Plain, string | undefined>> = {
    // A card that only says how somebody is reached is called by that.
    Name: name ?? email ?? mobile ?? phone, Organisation: company, Department: departments.filter((part) => part !== '').join(' / '), 'Job title': text('TITLE') ?? text('ROLE'),
    Kind: name !== undefined && name === company ? 'company' : 'person', Mobile: mobile, Phone: phone, Email: email, Website: website, WeChat: wechat,
    Address: [address[0], address[1], address[2]].filter((part) => part !== undefined && part !== '').join(' ').replaceAll('\n', ' '),
    City: address[3], Region: address[4], Postcode: address[5], Country: address[6],
    'Birth date': birthDate, Sex: sexOf(text('GENDER') ?? text('X-GENDER')), Remark: remark === '' ? undefined : remark,
  }
  const kept: Partial<Record<Plain, string>> = {}
  for (const column of plain) if (values[column] !== undefined && values[column] !== '') kept[column] = values[column]
  kept.UID = text('UID')?.slice(0, 100) ?? `card:${createHash('sha256').update(JSON.stringify([kept.Name, company, email, mobile, phone])).digest('base64url').slice(0, 27)}`
  return { values: kept, ways }
}

/** The text of a value, its transfer encoding undone. */
function valueOf({ parameters, value }: Property): string {
  const encoding = parameters['ENCODING']?.[0]?.toUpperCase()
  return encoding === 'QUOTED-PRINTABLE' ? quotedPrintable(value, parameters['CHARSET']?.[0]) : value
}

/** Family; given; further; before; after. Chinese names stand without a space, family first. */
function personName(value: string | undefined): string | undefined {
  const [family = '', given = '', further = '', before = '', after = ''] = unescapedParts(value ?? '', ';')
  const chinese = /^\p{Script=Han}+$/u.test(family + given)
  const name = chinese ? `${family}${given}` : [before, given, further, family, after].filter((part) => part !== '').join(' ')
  return name === '' ? undefined : name
}

function sexOf(text: string | undefined): string | undefined {
  const letter = text?.trim().toUpperCase()[0]
  return letter === 'F' ? 'female' : letter === 'M' ? 'male' : undefined
}

interface Reach { mobile?: string; phone?: string; email?: string; website?: string; wechat?: string; readonly ways: Way[]; readonly notes: string[] }

/** The first mobile, phone and mail are the person's; the others are further ways. What is none of its kind is noted, so that nothing is lost. */
function reach(all: readonly Property[]): Reach {
  const found: Reach = { ways: [], notes: [] }
  const seen = new Set<string>()
  for (const { name, parameters, value } of preferredFirst(all)) {
    const text = unescaped(value).replace(/^(tel|mailto|sip|xmpp|x-apple):/i, '')
    const types = (parameters['TYPE'] ?? []).map((type) => type.toUpperCase())
    const key = `${name} ${text}`
    const ways = found.ways.length
    if (text === '' || seen.has(key)) continue
    seen.add(key)
    if (name === 'TEL') takePhone(found, text, types)
    else if (name === 'EMAIL') takeMail(found, text)
    else if (name === 'URL') takeSite(found, text)
    else if (name === ownWay) found.ways.push({ kind: (parameters['TYPE']?.[0] ?? 'other').toLowerCase(), value: text.slice(0, 200) })
    else if (handles[name] !== undefined || name === 'IMPP') takeHandle(found, name, text)
    const label = types.includes('HOME') ? 'home' : types.includes('WORK') ? 'work' : undefined
    for (const [index, way] of found.ways.entries()) if (index >= ways) found.ways[index] = { ...way, ...(label === undefined ? {} : { label }), ...(preferenceOf(parameters) === undefined ? {} : { preferred: true }) }
  }
  return found
}

/** PREF=1 to 100 of vCard 4, the type PREF of those before; undefined where nothing is said. */
function preferenceOf(parameters: Property['parameters']): number | undefined {
  const number = Number(parameters['PREF']?.[0] ?? Number.NaN)
  if (number >= 1 && number <= 100) return number
  return (parameters['TYPE'] ?? []).some((type) => type.toUpperCase() === 'PREF') ? 1 : undefined
}

/** As they stand, but of one property what is preferred first. */
function preferredFirst(all: readonly Property[]): readonly Property[] {
  return all.map((property) => ({ property, preference: preferenceOf(property.parameters) ?? 101 })).toSorted((one, other) => one.preference - other.preference).map(({ property }) => property)
}

function takePhone(found: Reach, text: string, types: readonly string[]): void {
  if (normalPhone(text) === undefined || text.length > 40) found.notes.push(`TEL: ${text}`)
  else if (types.includes('FAX')) found.ways.push({ kind: 'fax', value: text })
  else if (types.includes('CELL') && found.mobile === undefined) found.mobile = text
  else if (!types.includes('CELL') && !types.includes('PAGER') && found.phone === undefined) found.phone = text
  else found.ways.push({ kind: types.includes('CELL') ? 'mobile' : 'phone', value: text })
}

function takeMail(found: Reach, text: string): void {
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text) || text.length > 100) found.notes.push(`EMAIL: ${text}`)
  else if (found.email === undefined) found.email = text
  else found.ways.push({ kind: 'email', value: text })
}

function takeSite(found: Reach, text: string): void {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (/^https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?([/?#][^\s"<>\\]*)?$/i.test(address) && address.length <= 200) {
    if (found.website === undefined) found.website = address
    found.ways.push({ kind: 'website', value: address })
  } else found.notes.push(`URL: ${text}`)
}

const handles: Readonly<Record<string, string>> = { 'X-WECHAT': 'wechat', 'X-WEIXIN': 'wechat', 'X-QQ': 'qq', 'X-WHATSAPP': 'whatsapp', 'X-SKYPE': 'other', 'X-AIM': 'other', 'X-JABBER': 'other', 'X-MSN': 'other', 'X-YAHOO': 'other', 'X-ICQ': 'other', 'X-GTALK': 'other' }

function takeHandle(found: Reach, name: string, text: string): void {
  const kind = handles[name] ?? 'other'
  if (kind === 'wechat' && found.wechat === undefined && text.length <= 64) found.wechat = text
  else found.ways.push({ kind, value: text.slice(0, 200) })
}
