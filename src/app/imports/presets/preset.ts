import type { Language, Words } from '../../../lib/words.ts'
import { Problem } from '../../../lib/problem.ts'
import type { GivenPlan } from '../../../records/import/index.ts'

type GivenEntity = GivenPlan['entities'][number]
export type GivenSource = GivenEntity['fields'][string]

/** What is known of the files of one source: in which order they come, and what their columns are. */
export interface Preset {
  readonly name: string
  readonly about: Words
  readonly steps: readonly PresetStep[]
}

/** The place of a header; one that is absent refuses the file. */
export interface Columns {
  (header: string): number
  /** Of a column that an export may leave out, under the first of its names that is there. */
  maybe(...headers: readonly string[]): number | undefined
}

export interface PresetStep {
  /** The name of the file, without its ending. */
  readonly file: string
  /** Headers by which the file is known whatever it is called: all of them must stand in it. */
  readonly signature?: readonly string[]
  readonly object: string
  readonly zone: string
  readonly currency: string
  readonly dateOrder?: 'day' | 'month'
  readonly entities: (column: Columns, language: Language) => GivenPlan['entities']
}

/** The plan of a step for a file with these headers. @param currency where the books are to be kept in another one. */
export function planOf(step: PresetStep, headers: readonly string[], language: Language, currency = step.currency): GivenPlan {
  const place = (header: string) => {
    const found = headers.findIndex((each) => folded(each) === folded(header))
    return found < 0 ? undefined : found
  }
  const column = (header: string) => {
    const found = place(header)
    if (found === undefined) throw new Problem({ kind: 'preset-column', status: 422, values: { header }, title: { en: 'The file has no column named {header}.', zh: '文件中没有名为 {header} 的列。' } })
    return found
  }
  const maybe = (...names: readonly string[]) => names.map(place).find((found) => found !== undefined)
  return { zone: step.zone, currency, language, ...(step.dateOrder === undefined ? {} : { dateOrder: step.dateOrder }), entities: step.entities(Object.assign(column, { maybe }), language) }
}

/** Whether all headers stand there by which a file of the step is known; one without such is known by its name only. */
export function fits({ signature }: PresetStep, headers: readonly string[]): boolean {
  const there = new Set(headers.map(folded))
  return signature !== undefined && signature.every((header) => there.has(folded(header)))
}

/** The step of a source that a file with these headers is of. */
export function recognised(presets: readonly Preset[], headers: readonly string[], object?: string): PresetStep | undefined {
  return presets.flatMap(({ steps }) => steps).find((step) => (object === undefined || step.object === object) && fits(step, headers))
}

function folded(header: string): string {
  return header.trim().toLowerCase().replace(/[\s_*（）()]+/g, '')
}

/** A field of one column that may be absent. */
export function from(column: number | undefined, more: Omit<Extract<GivenSource, { readonly columns: unknown }>, 'columns'> = {}): GivenSource | undefined {
  return column === undefined ? undefined : { columns: [column], ...more }
}

/** Fields without those of columns that the file does not have. */
export function fields(given: Readonly<Record<string, GivenSource | undefined>>): Record<string, GivenSource> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, source]) => (source === undefined ? [] : [[name, source] as const])))
}

/** Entities that point at something by a column: none where the column is absent. */
export function pointing(column: number | undefined, entity: (source: GivenSource) => GivenEntity): GivenEntity[] {
  return column === undefined ? [] : [entity({ columns: [column] })]
}

/** Colleagues by name, where they are here already; nobody is made up. */
export function colleague(name: string, column: number | undefined): GivenEntity[] {
  return pointing(column, (source) => ({ name, object: 'user', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' }))
}

/** Something that another file of the source brought, by its number there. */
export function known(name: string, object: string, column: number | undefined, missing: 'leave' | 'refuse' = 'leave'): GivenEntity[] {
  return pointing(column, (source) => ({ name, object, fields: { externalId: source }, key: ['externalId'], found: 'skip', missing }))
}

/** A pointer at the first of these entities that the plan has. */
export function toward(entities: readonly GivenEntity[], ...names: readonly string[]): GivenSource | undefined {
  const [first, ...rest] = names.filter((name) => entities.some((entity) => entity.name === name))
  if (first === undefined) return undefined
  return rest.length === 0 ? { entity: first } : { entity: first, orElse: rest }
}
