import { type Language, plural, say, type Words } from '../../lib/words.ts'
import type { Field } from '../define/field.ts'
import type { ObjectDefinition } from '../define/object.ts'
import type { ResolvedObject } from '../define/registry.ts'
import { choiceWords } from './choices.ts'
import { fieldWords } from './fields.ts'
import { linkRoleWords } from './links.ts'
import { relationWords } from './relations.ts'
import { sectionWords, tradeWords } from './sections.ts'

export interface LabelWords { readonly fields: Readonly<Record<string, Words>>; readonly choices: Readonly<Record<string, Readonly<Record<string, Words>>>> }
let later: LabelWords = { fields: {}, choices: {} }

/** Words that come behind the first list are known from now on. */
export function addLabels(words: LabelWords): void {
  later = words
}

const fieldWord = (key: string): Words | undefined => own(fieldWords, key) ?? own(later.fields, key)
const choicesOf = (key: string): Readonly<Record<string, Words>> | undefined => own(choiceWords, key) ?? own(later.choices, key)

/** The label of a field: its own, the catalogue's for this object, the catalogue's for the name, the name itself. */
export function fieldLabel(object: string, field: Pick<Field, 'label'> | undefined, name: string): Words {
  return field?.label ?? findFieldLabel(object, name) ?? asGiven(name)
}

/** What the catalogue says, if it says anything. `object` may be an action: 'lead.convert'. */
export function findFieldLabel(object: string, name: string): Words | undefined {
  return fieldWord(`${object}.${name}`) ?? fieldWord(name)
}

/** The word of a choice; one that a workspace made up reads as it was written. */
export function choiceLabel(object: string, field: string, choice: string): Words {
  return findChoiceLabel(object, field, choice) ?? asGiven(choice)
}

/** The word of a choice as the workspace has it: its own, else the catalogue's. */
export function choiceLabelOn(object: Pick<ResolvedObject, 'name' | 'allFields'>, name: string, choice: string): Words {
  return findChoiceLabelOn(object, name, choice) ?? asGiven(choice)
}

export function findChoiceLabelOn({ name: object, allFields }: Pick<ResolvedObject, 'name' | 'allFields'>, name: string, choice: string): Words | undefined {
  const field = own(allFields, name)
  const labels = field?.type === 'choice' || field?.type === 'multiChoice' ? field.labels : undefined
  return (labels === undefined ? undefined : own(labels, choice)) ?? findChoiceLabel(object, name, choice)
}

/** The heading of a list of related records: the workspace's own, else the catalogue's. */
export function relationLabelOn({ name, inverses }: Pick<ResolvedObject, 'name' | 'inverses'>, list: string): Words {
  return inverses.get(list)?.label ?? relationLabel(name, list)
}

export function findChoiceLabel(object: string, field: string, choice: string): Words | undefined {
  const onObject = choicesOf(`${object}.${field}`)
  const byName = choicesOf(field)
  return (onObject === undefined ? undefined : own(onObject, choice)) ?? (byName === undefined ? undefined : own(byName, choice))
}

/** What the other side of a link is: 'decides', 'spouse'. */
export function linkRoleLabel(field: string, role: string): Words {
  const roles = own(linkRoleWords, field)
  return (roles === undefined ? undefined : own(roles, role)) ?? asGiven(role)
}

/** The heading of the list that a relation gives its other side: customer.contacts. */
export function relationLabel(object: string, list: string): Words {
  return findRelationLabel(object, list) ?? asGiven(list)
}

export function findRelationLabel(object: string, list: string): Words | undefined {
  return own(relationWords, `${object}.${list}`) ?? own(relationWords, list)
}

export function sectionLabel(name: string): Words {
  return own(sectionWords, name) ?? asGiven(name)
}

export function tradeLabel(name: string): Words {
  return own(tradeWords, name) ?? asGiven(name)
}

/** One record of the object: 'Customer'. */
export function objectLabel(object: Pick<ObjectDefinition, 'label'>, language: Language): string {
  return say(object.label, language)
}

/** Many of them: 'Customers'. */
export function objectsLabel(object: Pick<ObjectDefinition, 'label'>, language: Language): string {
  return plural(object.label, language)
}


function own<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

function asGiven(name: string): Words {
  return { en: name, zh: name }
}
