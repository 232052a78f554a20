import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { choiceLabelOn, fieldLabel, linkRoleLabel, relationLabelOn, sectionLabel } from '../../src/model/words/labels.ts'
import { fieldNamed } from '../model.ts'
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
  return {
    one: (object) => say(object.label),
    many: (object) => plural(object.label),
    noun: (object) => (language === 'en' ? object.label.en.toLowerCase() : object.label.zh),
    field: (object, name) => say(fieldLabel(object.name, fieldNamed(object, name), name)),
    choice: (object, field, value) => say(choiceLabelOn(object, field, value)),
    role: (field, role) => say(linkRoleLabel(field, role)),
    relation: (object, list) => say(relationLabelOn(object, list)),
    section: ({ name, label }) => say(label ?? sectionLabel(name)),
  }
}
