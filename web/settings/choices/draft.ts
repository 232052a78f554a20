import type { JsonObject } from '../../../src/lib/json.ts'
import type { ChoiceField, MultiChoiceField, Tone } from '../../../src/model/define/field.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { choiceLabelOn } from '../../../src/model/words/labels.ts'
import { numberOf, type Row, textOf } from '../../data/values.ts'
import { nameFields } from '../objects/names.ts'

export const tones = ['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum'] as const satisfies readonly Tone[]

/** A choice while it is edited. */
export interface DraftChoice {
  /** Of one that is not saved yet: empty until it is named. */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly tone: Tone | undefined
  readonly retired: boolean
  /** Tells rows apart while keys are still empty. */
  readonly id: string
}

/** The choices of a field as they stand: declared, added, named otherwise, in their order. */
export function draftsOf(object: ResolvedObject, name: string, field: ChoiceField | MultiChoiceField): readonly DraftChoice[] {
  const tonesOf = field.type === 'choice' ? field.tones ?? {} : {}
  return field.choices.map((key) => {
    const { zh, en } = choiceLabelOn(object, name, key)
    return { key, zh, en, tone: Object.hasOwn(tonesOf, key) ? tonesOf[key] : undefined, retired: field.retired?.includes(key) === true, id: key }
  })
}

export interface ChoiceWrites { readonly create: readonly JsonObject[]; readonly update: readonly { readonly row: Row; readonly changes: JsonObject }[] }

/**
 * What has to be written so that the field has these choices: nothing for those that are as they were.
 * @param before as draftsOf gave them; @param rows those that a company keeps of the field already.
 */
export function writesOf(before: readonly DraftChoice[], after: readonly DraftChoice[], rows: readonly Row[], language: 'zh' | 'en'): ChoiceWrites {
  const was = new Map(before.map((each) => [each.key, each]))
  const kept = new Map(rows.map((row) => [textOf(row['key']), row]))
  const known = after.filter(({ key }) => was.has(key)).map(({ key }) => key)
  // Once any of them stands elsewhere, each says its place; until then new ones come last by themselves.
  const reordered = known.some((key, index) => key !== before[index]?.key) || after.findIndex(({ key }) => !was.has(key)) < known.length && after.length > known.length
  const writes: { create: JsonObject[]; update: { row: Row; changes: JsonObject }[] } = { create: [], update: [] }
  for (const [position, choice] of after.entries()) {
    const old = was.get(choice.key)
    const row = kept.get(choice.key)
    const named = old === undefined || old.zh !== choice.zh || old.en !== choice.en ? nameFields(choice, language) : {}
    const changes: JsonObject = {
      ...named,
      ...(reordered || old === undefined ? { position } : {}),
      ...(old?.tone === choice.tone ? {} : { tone: choice.tone ?? null }),
      ...((old?.retired ?? false) === choice.retired ? {} : { retired: choice.retired }),
    }
    if (row === undefined) {
      if (old === undefined || Object.keys(changes).length > 0) writes.create.push({ key: choice.key, ...nameFields(choice, language), position, ...changes })
    } else if (Object.keys(changes).some((name) => changes[name] !== (name === 'position' ? numberOf(row[name]) : row[name]))) writes.update.push({ row, changes })
  }
  return writes
}
