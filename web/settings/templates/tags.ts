import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { model } from '../../model.ts'

/** What goes out on paper. */
export const printedObjects = (): readonly ResolvedObject[] => [...model.objects.values()].filter(({ prints }) => prints !== undefined)

export interface Tag { readonly tag: string; readonly object: ResolvedObject; readonly field: string; /** Through which relation it is read. */ readonly through?: string }

const hidden: ReadonlySet<string> = new Set(['json', 'file', 'links', 'tags', 'place', 'recurrence'])
const fieldsOf = (object: ResolvedObject) => Object.entries(object.fields).filter(([, { type }]) => !hidden.has(type))

/** The tags of an object: its own fields, those of whom it leads to, and of its lines. */
export function tagsOf(object: ResolvedObject): { readonly own: readonly Tag[]; readonly related: readonly Tag[]; readonly lines: readonly Tag[] } {
  const own = fieldsOf(object).map(([field]) => ({ tag: `{{${field}}}`, object, field }))
  const related = fieldsOf(object).flatMap(([through, field]) => (field.type === 'relation' && ['customer', 'contact'].includes(field.to) ? fieldsOf(model.object(field.to)).map(([name]) => ({ tag: `{{${through}.${name}}}`, object: model.object(field.to), field: name, through })) : []))
  const ours = model.objects.get('ownCompany')
  const company = ours === undefined ? [] : fieldsOf(ours).map(([name]) => ({ tag: `{{company.${name}}}`, object: ours, field: name, through: 'company' }))
  const list = [...object.inverses.values()].find(({ part }) => part)
  const child = list === undefined ? undefined : model.object(list.object)
  return { own, related: [...company, ...related], lines: child === undefined ? [] : fieldsOf(child).map(([name]) => ({ tag: `{{${name}}}`, object: child, field: name })) }
}
