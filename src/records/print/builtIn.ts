import type { Language } from '../../lib/words.ts'
import { say } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import type { PrintDefinition } from '../../model/define/printed.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { resultField } from '../../model/fields/result.ts'
import { fieldLabel } from '../../model/words/labels.ts'
import { printWords } from '../../model/words/ui/print.ts'
import { a4, type Alignment, type Block, type Cell, type Layout, type Look, type Paragraph, type PictureRun, type Table, type TableRow } from './layout.ts'

const grey = '#5b6470'
const accent = '#1f3a5f'

export interface BuiltIn { readonly registry: Registry; readonly object: ResolvedObject; readonly prints: PrintDefinition; readonly language: Language; readonly logo?: PictureRun }

/** The layout that comes with the program, as a template: made of what the object says that it prints. */
export function builtInLayout(given: BuiltIn): Layout {
  const { object, prints, language } = given
  const { party, signed } = prints
  return {
    page: { ...a4, top: 92 }, size: 9.5,
    header: [letterhead(given), line()],
    footer: [paragraph([{ text: `{{company.name}}  ·  {{${object.title}}}  ·  `, size: 8, color: grey }, ...pageOfPages(language)], { align: 'center' })],
    body: [
      paragraph([{ text: say(prints.heading ?? object.label, language), bold: true, size: 20, color: accent }], { align: 'center', after: 10 }),
      table([party === undefined ? 0 : 52, 48].filter((width) => width > 0), [{ cells: [...(party === undefined ? [] : [{ blocks: partyBlocks(given, party) }]), { blocks: [factsTable(given)] }] }]),
      ...linesBlocks(given), ...totalsBlocks(given), ...textBlocks(given),
      ...(signed === true ? [signatures(language)] : []),
    ],
  }
}

const paragraph = (runs: Paragraph['runs'], looks: Omit<Paragraph, 'kind' | 'runs'> = {}): Paragraph => ({ kind: 'paragraph', runs, ...looks })
const words = (text: string, look: Look = {}, looks: Omit<Paragraph, 'kind' | 'runs'> = {}): Paragraph => paragraph([{ text, ...look }], looks)
const table = (widths: readonly number[], rows: readonly TableRow[], looks: Partial<Table> = {}): Table => ({ kind: 'table', widths, rows, headRows: 0, borders: 'none', ...looks })
const line = (): Table => table([1], [{ cells: [{ blocks: [words(' ', { size: 1 })], fill: accent }] }], { borders: 'none' })

function pageOfPages(language: Language): Paragraph['runs'] {
  const look = { size: 8, color: grey }
  return printWords.pageOf[language].split(/\{(pages?)\}/).map((part, index) => (index % 2 === 0 ? { text: part, ...look } : { count: part === 'page' ? 'page' : 'pages', ...look }))
}

function letterhead({ language, logo }: BuiltIn): Block {
  const label = (name: 'taxNumber' | 'bank' | 'account') => say(printWords[name], language)
  const ours: Cell = { blocks: [
    words('{{company.name}}', { bold: true, size: 13, color: accent }),
    words(`{{company.address}}{{#if company.phone}}   {{company.phone}}{{/if}}{{#if company.email}}   {{company.email}}{{/if}}{{#if company.website}}   {{company.website}}{{/if}}`, { size: 7.5, color: grey }),
    words(`{{#if company.taxNumber}}${label('taxNumber')} {{company.taxNumber}}{{/if}}{{#if company.bankName}}   ${label('bank')} {{company.bankName}}{{/if}}{{#if company.bankAccount}}   ${label('account')} {{company.bankAccount}}{{/if}}`, { size: 7.5, color: grey }),
  ] }
  return logo === undefined ? table([1], [{ cells: [ours] }]) : table([14, 86], [{ cells: [{ blocks: [paragraph([logo])] }, ours] }])
}

function partyBlocks({ registry, object, language }: BuiltIn, party: string): readonly Block[] {
  const field = object.allFields[party]
  if (field?.type !== 'relation') return [words('')]
  const to = registry.object(field.to)
  const has = (name: string) => Object.hasOwn(to.allFields, name)
  return [
    words(say(printWords.to, language), { size: 8, color: grey }),
    words(`{{${party}.${to.title}}}`, { bold: true, size: 11.5 }, { after: 2 }),
    ...(has('address') ? [words(`{{#if ${party}.address}}{{${party}.address}}{{/if}}`)] : []),
    ...(Object.hasOwn(object.allFields, 'contact') ? [words('{{#if contact}}{{contact}}{{/if}}')] : []),
  ]
}

function factsTable({ object, prints, language }: BuiltIn): Table {
  const facts = prints.facts.filter((name) => Object.hasOwn(object.allFields, name))
  return table([42, 58], facts.flatMap((name): TableRow[] => [
    control(`{{#if ${name}}}`, 2),
    { cells: [{ blocks: [words(labelOf(object, name, language), { size: 8.5, color: grey }, { align: 'right' })] }, { blocks: [words(`{{${name}}}`)] }] },
    control('{{/if}}', 2),
  ]))
}

const control = (tag: string, columns: number): TableRow => ({ cells: Array.from({ length: columns }, (_, index) => ({ blocks: [words(index === 0 ? tag : '')] })) })

function linesBlocks({ registry, object, prints, language }: BuiltIn): readonly Block[] {
  const inverse = prints.lines === undefined ? undefined : object.inverses.get(prints.lines.list)
  if (prints.lines === undefined || inverse === undefined) return []
  const child = registry.object(inverse.object)
  const columns = prints.lines.columns.filter((name) => Object.hasOwn(child.allFields, name)).map((name) => ({ name, ...columnOf(resultField(registry, child.name, registry.field(child.name, name)), name) }))
  const cells = (cell: (column: (typeof columns)[number]) => Paragraph, fill?: string): Cell[] => columns.map((column) => ({ blocks: [cell(column)], ...(fill === undefined ? {} : { fill }) }))
  return [table(columns.map(({ width }) => width), [
    { cells: cells(({ name, align }) => words(labelOf(child, name, language), { bold: true, size: 8 }, { align }), '#eef1f5') },
    control(`{{#${inverse.name}}}`, columns.length),
    { cells: cells(({ name, align }) => words(`{{${name}}}`, { size: 9 }, { align })) },
    control(`{{/${inverse.name}}}`, columns.length),
  ], { borders: 'rows', headRows: 1 })]
}

function columnOf({ type }: Field, name: string): { readonly width: number; readonly align: Alignment } {
  if (name === 'position') return { width: 8, align: 'center' }
  if (type === 'money') return { width: 17, align: 'right' }
  if (type === 'number' || type === 'percent') return { width: 13, align: 'right' }
  if (type === 'choice' || type === 'boolean') return { width: 12, align: 'left' }
  return type === 'date' ? { width: 17, align: 'left' } : { width: name === 'unit' ? 8 : 29, align: 'left' }
}

function totalsBlocks({ registry, object, prints, language }: BuiltIn): readonly Block[] {
  const totals = (prints.totals ?? []).filter((name) => Object.hasOwn(object.allFields, name))
  const last = totals.at(-1)
  if (last === undefined) return []
  const rows = totals.flatMap((name): TableRow[] => {
    const look: Look = name === last ? { bold: true, size: 11.5, color: accent } : {}
    const row: TableRow = { cells: [{ blocks: [words(labelOf(object, name, language), name === last ? look : { color: grey }, { align: 'right' })] }, { blocks: [words(`{{${name}}}`, look, { align: 'right' })] }] }
    return name === last ? [row] : [control(`{{#if ${name}}}`, 2), row, control('{{/if}}', 2)]
  })
  const inWords = resultField(registry, object.name, registry.field(object.name, last)).type === 'money' ? [paragraph([{ text: `${say(printWords.amountInWords, language)}  `, color: grey, size: 8.5 }, { text: `{{${last}.words}}` }], { align: 'right', after: 8 })] : []
  return [table([50, 50], rows, { share: 0.5, align: 'right' }), ...inWords]
}

function textBlocks({ object, prints, language }: BuiltIn): readonly Block[] {
  return (prints.texts ?? []).filter((name) => Object.hasOwn(object.allFields, name)).flatMap((name) => [
    words(`{{#if ${name}}}`), words(labelOf(object, name, language), { bold: true, color: accent }, { before: 8, after: 3 }), words(`{{${name}}}`, {}, { lineHeight: 1.25 }), words('{{/if}}'),
  ])
}

function signatures(language: Language): Block {
  const side = (who: 'ours' | 'theirs'): Cell => ({ blocks: [words(say(printWords[who], language), { color: grey, size: 8.5 }, { before: 24, after: 40 }), words(`${say(printWords.signedName, language)}  ______________________`, {}, { after: 8 }), words(`${say(printWords.signedOn, language)}  ______________________`)] })
  return table([50, 50], [{ cells: [side('ours'), side('theirs')] }])
}

function labelOf(object: ResolvedObject, name: string, language: Language): string {
  return say(fieldLabel(object.name, object.allFields[name], name), language)
}
