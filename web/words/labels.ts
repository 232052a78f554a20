import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { findChoiceLabelOn, findFieldLabel, linkRoleLabel, relationLabelOn, sectionLabel } from '../../src/model/words/labels.ts'
import { declarations, fieldNamed } from '../model.ts'
import { useSpeech } from './language.tsx'

/** Names of objects, fields, choices, lists and sections in the viewer's language. */
export interface Labels {
  one(object: ResolvedObject): string
  many(object: ResolvedObject): string
  /** As it stands inside a sentence: 'customer'. */
  noun(object: ResolvedObject): string
  field(object: ResolvedObject, name: string): string
  choice(object: ResolvedObject, field: string, value: string): string
  role(field: string, role: string): string
  relation(object: ResolvedObject, list: string): string
  /** Its own heading where a company gave it one. */
  section(section: SectionName): string
}

interface SectionName { readonly name: string; readonly label?: Words }

export function useLabels(): Labels {
  const { say, plural, language } = useSpeech()
  // Some words come with the verbs: until then nothing stands where a word is missing, rather than the bare name.
  const said = (words: Words | undefined, name: string) => (words !== undefined ? say(words) : areWordsThere() ? name : '')
  return {
    one: (object) => say(object.label),
    many: (object) => plural(object.label),
    noun: (object) => (language === 'en' ? object.label.en.toLowerCase() : object.label.zh),
    field: (object, name) => said(wordOf(object, name), name),
    choice: (object, field, value) => said(findChoiceLabelOn(object, field, value), value),
    role: (field, role) => say(linkRoleLabel(field, role)),
    relation: (object, list) => say(relationLabelOn(object, list)),
    section: ({ name, label }) => say(label ?? sectionLabel(name)),
  }
}

/** Whether a column shows words that have yet to come: those of its head or of its choices. */
export function lacksWords(object: ResolvedObject, columns: readonly string[]): boolean {
  return !areWordsThere() && columns.some((name) => {
    const field = fieldNamed(object, name)
    return wordOf(object, name) === undefined || (field !== undefined && 'choices' in field && field.choices.some((choice) => findChoiceLabelOn(object, name, choice) === undefined))
  })
}

const areWordsThere = (): boolean => declarations.actions.length > 0
const wordOf = (object: ResolvedObject, name: string): Words | undefined => fieldNamed(object, name)?.label ?? findFieldLabel(object.name, name)
