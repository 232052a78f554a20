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

/** What is shown of a line beside what is asked for: what it leaves. */
export function marginName(line: ResolvedObject): string | undefined {
  const field = fieldNamed(line, 'margin')
  return field?.type === 'formula' && field.share === true ? 'margin' : undefined
}

const read = ['name', 'quantity', 'unit', 'listPrice', 'discount', 'unitPrice'] as const

/** What a table of lines shows, in the order in which a price is read: what, how much, at what price, what it comes to and leaves. */
export function shownColumnsOf(line: ResolvedObject): readonly string[] {
  const asked = columnsOf(line)
  const first = read.filter((name) => asked.includes(name))
  return [...first, ...[totalName(line), marginName(line)].filter((name) => name !== undefined), ...asked.filter((name) => !first.some((each) => each === name))]
}

/** What the grid asks for, in the order of the form: the product stands for the name too. */
export function columnsOf(line: ResolvedObject): readonly string[] {
  const declared = line.sections?.flatMap(({ fields }) => fields) ?? Object.keys(line.fields)
  return declared.filter((name) => {
    const field = fieldNamed(line, name)
    return field !== undefined && isEditable(field) && name !== 'position' && name !== 'product' && name !== 'remark' && field.immutable !== true
  })
}
