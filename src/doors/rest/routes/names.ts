import { plural, say } from '../../../lib/words.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'

/** How an object is called in addresses and in the API document. */
export interface Names {
  /** 'a customer', for summaries. */
  readonly one: string
  /** 'customers' */
  readonly many: string
  /** 'Customer', for operation ids. */
  readonly type: string
  /** 'Customers' */
  readonly types: string
  readonly tag: string
  readonly base: string
}

export function namesOf(object: ResolvedObject): Names {
  const word = say(object.label, 'en').toLowerCase()
  return {
    one: `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`,
    many: plural(object.label, 'en').toLowerCase(),
    type: pascalCase(object.name),
    types: pascalCase(camelCase(object.path)),
    tag: plural(object.label, 'en'),
    base: `/api/v1/${object.path}`,
  }
}

/** Names of the components in the API document. */
export const componentNames = {
  read: (object: string) => pascalCase(object),
  create: (object: string) => `${pascalCase(object)}ToCreate`,
  update: (object: string) => `${pascalCase(object)}ToChange`,
  action: (action: string) => `${action.split('.').map(pascalCase).join('')}Input`,
} as const

export function pascalCase(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

/** sales-records -> salesRecords */
export function camelCase(path: string): string {
  return path.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** takeBack -> take-back: verbs in addresses. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
