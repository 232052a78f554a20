import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { address, text } from '../../../model/define/vocabulary.ts'
import { blocksOf } from '../../../records/duplicates/blocks.ts'
import { scorePair } from '../../../records/duplicates/score.ts'
import type { Analysis, Outcome, OutcomeRow } from './analysis.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** The matching of the program itself, over any file of people or companies. */
export const duplicatesAnalysis: Analysis = {
  key: 'duplicates',
  title: 'Duplicates: pairs of people or companies that may be one, with a score and reasons',
  columns: [
    { key: 'id', about: 'by which a record is named in the answer; its line where it is missing', names: ['rec id', 'record id', 'id', 'key', 'customer id', '编号'] },
    { key: 'name', about: 'the whole name of a person', names: ['name', 'full name', 'contact name', 'person', '姓名', '联系人'] },
    { key: 'givenName', about: 'or its given name', names: ['given name', 'first name', 'forename', 'firstname', '名'] },
    { key: 'surname', about: 'and surname', names: ['surname', 'last name', 'family name', 'lastname', '姓'] },
    { key: 'company', about: 'the name of a company', names: ['company', 'company name', 'organisation', 'organization', 'account', '公司', '公司名称', '企业名称'] },
    { key: 'phone', about: 'telephone', names: ['phone', 'mobile', 'telephone', 'phone number', 'tel', '电话', '手机'] },
    { key: 'email', about: 'e-mail', names: ['email', 'e-mail', 'mail', 'email address', '邮箱'] },
    { key: 'number', about: 'a number of its own: tax, insurance, passport', names: ['soc sec id', 'social security number', 'ssn', 'tax number', 'tax id', 'vat number', '税号', '身份证号'] },
    { key: 'streetNumber', about: 'number of the house', names: ['street number', 'house number', 'number'] },
    { key: 'street', about: 'street or address', names: ['address 1', 'street', 'address', 'address line 1', '地址'] },
    { key: 'district', about: 'second line of the address', names: ['address 2', 'address line 2', 'district', '区'] },
    { key: 'city', about: 'town', names: ['suburb', 'city', 'town', '城市'] },
    { key: 'postcode', about: 'postcode', names: ['postcode', 'postal code', 'zip', 'zip code', '邮编'] },
    { key: 'birthDate', about: 'day of birth or foundation', names: ['date of birth', 'birth date', 'dob', 'birthday', '生日', '出生日期'] },
  ],
  options: [{ key: 'least', kind: 'choice', choices: ['likely', 'certain', 'possible'], default: 'likely', about: 'pairs from which likelihood on' }],
  run,
}

const compared: Pick<ResolvedObject, 'allFields' | 'duplicates' | 'resembles' | 'title'> = {
  title: 'name',
  allFields: { name: text(), company: text(), phone: text(), email: text(), number: text(), street: address(), district: text(), city: text(), postcode: text(), birthDate: text() },
  duplicates: [{ kind: 'exact', field: 'number' }, { kind: 'phone', field: 'phone' }, { kind: 'email', field: 'email' }, { kind: 'company', field: 'company' }],
  resembles: [
    { kind: 'person', field: 'name' }, { kind: 'place', field: 'street' }, { kind: 'place', field: 'district' }, { kind: 'place', field: 'city' }, { kind: 'place', field: 'postcode' }, { kind: 'day', field: 'birthDate' },
  ],
}
type Compared = Readonly<Record<string, string | null>>

/** Likelihoods, the surest first. */
const likelihoods = ['certain', 'likely', 'possible'] as const
/** As in the scan of the program: keys of few are compared whole, of more each with its next ones by name, of very many not at all. */
const sizes = { whole: 31, neighbours: 10, tells: 5000 } as const

function run(table: Table, settings: Settings): Outcome {
  requireAtLeast(2, table.rows, { en: 'rows', zh: '行' })
  const cell = (role: string, row: number) => { if (!table.has(role)) return ''; const { codes, values } = table.text(role); return values[codes[row] ?? -1] ?? '' }
  const joined = (row: number, ...roles: readonly string[]) => { const told = roles.map((role) => cell(role, row)).filter((part) => part !== '').join(' '); return told === '' ? null : told }
  const records = Array.from({ length: table.rows }, (_, row): Compared => ({
    name: cell('name', row) === '' ? joined(row, 'givenName', 'surname') : cell('name', row), company: joined(row, 'company'), phone: joined(row, 'phone'), email: joined(row, 'email'), number: joined(row, 'number'),
    street: joined(row, 'streetNumber', 'street'), district: joined(row, 'district'), city: joined(row, 'city'), postcode: joined(row, 'postcode'), birthDate: joined(row, 'birthDate'),
  }))
  const nameOf = (row: number) => { const id = cell('id', row); return id === '' ? String(row + 2) : id }
  const pairs = pairsOf(records)
  const least = likelihoods.findIndex((each) => each === settings.text('least'))
  const counts: Record<string, number> = { certain: 0, likely: 0, possible: 0 }
  const told = pairs.flatMap(([one, other]): OutcomeRow[] => {
    const { score, likelihood, reasons } = scorePair(compared, records[one] ?? {}, records[other] ?? {})
    if (likelihood === undefined) return []
    counts[likelihood] = (counts[likelihood] ?? 0) + 1
    return likelihoods.indexOf(likelihood) > least ? [] : [{ first: nameOf(one), second: nameOf(other), likelihood, score, reasons }]
  })
  return { model: 'duplicates', parameters: { least: settings.text('least') ?? 'likely', method: 'Fellegi and Sunter 1969, string comparison after Winkler 1990' }, fit: { records: records.length, compared: pairs.length, pairs: counts }, rows: told }
}

/** Pairs of rows that share a key, each once. */
function pairsOf(records: readonly Compared[]): readonly (readonly [number, number])[] {
  const keys = new Map<string, { readonly row: number; readonly sort: string }[]>()
  records.forEach((record, row) => {
    for (const { key, sort } of blocksOf(compared, record)) {
      const block = keys.get(key)
      if (block === undefined) keys.set(key, [{ row, sort }])
      else block.push({ row, sort })
    }
  })
  const found = new Set<number>()
  for (const block of keys.values()) {
    if (block.length < 2 || block.length > sizes.tells) continue
    block.sort((one, other) => (one.sort < other.sort ? -1 : one.sort > other.sort ? 1 : one.row - other.row))
    const reach = block.length <= sizes.whole ? block.length : sizes.neighbours
    block.forEach(({ row }, place) => {
      for (const { row: other } of block.slice(place + 1, place + 1 + reach)) found.add(Math.min(row, other) * records.length + Math.max(row, other))
    })
  }
  return [...found].sort((one, other) => one - other).map((pair) => [Math.floor(pair / records.length), pair % records.length] as const)
}
