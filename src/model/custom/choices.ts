import type { Field, Tone } from '../define/field.ts'
import type { Words } from '../../lib/words.ts'
import { Unfit } from './broken.ts'
import type { CustomChoice } from './customization.ts'

/** A choice field with the workspace's own choices: added, named otherwise, in their own order, retired. @throws Unfit for a field whose choices are fixed. */
export function withChoices(field: Field, own: readonly CustomChoice[]): Field {
  if (field.type !== 'choice' && field.type !== 'multiChoice') throw new Unfit('choices')
  // The states of a machine are the program's; what they are called is not.
  if (field.open !== true && own.some(({ key, retired }) => retired === true || !field.choices.includes(key))) throw new Unfit('choices')
  const positions = new Map(own.flatMap(({ key, position }) => (position === undefined ? [] : [[key, position] as const])))
  const place = (key: string) => positions.get(key) ?? (field.choices.includes(key) ? field.choices.indexOf(key) : Number.MAX_SAFE_INTEGER)
  const choices = [...new Set([...field.choices, ...own.map(({ key }) => key)])].sort((a, b) => place(a) - place(b))
  const retired = own.filter((choice) => choice.retired === true).map(({ key }) => key)
  const labels: Readonly<Record<string, Words>> = Object.fromEntries(own.map(({ key, label }) => [key, label]))
  const common = { choices, labels, ...(retired.length === 0 ? {} : { retired }) }
  if (field.type === 'multiChoice') return { ...field, ...common }
  const tones: Readonly<Record<string, Tone>> = { ...field.tones, ...Object.fromEntries(own.flatMap(({ key, tone }) => (tone === undefined ? [] : [[key, tone] as const]))) }
  return { ...field, ...common, tones }
}
