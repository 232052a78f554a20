import type { Inverse, ResolvedObject } from '../../../src/model/define/registry.ts'
import { isEditable } from '../../fields/index.ts'
import { fieldNamed, model } from '../../model.ts'

/** The lists of lines that an object's records have: parts that name a product and come to a sum of money. */
export function linesOf(object: ResolvedObject): readonly Inverse[] {
  return [...object.inverses.values()].filter(({ part, object: other }) => part && model.object(other).fields['product'] !== undefined && totalName(model.object(other)) !== undefined)
}

/** The formula that a line comes to. */
export function totalName(line: ResolvedObject): string | undefined {
  return Object.entries(line.fields).find(([, field]) => field.type === 'formula' && field.result === 'money')?.[0]
}

/** What the grid asks for, in the order of the form: the product stands for the name too. */
export function columnsOf(line: ResolvedObject): readonly string[] {
  const declared = line.sections?.flatMap(({ fields }) => fields) ?? Object.keys(line.fields)
  return declared.filter((name) => {
    const field = fieldNamed(line, name)
    return field !== undefined && isEditable(field) && name !== 'position' && name !== 'product' && name !== 'remark' && field.immutable !== true
  })
}
