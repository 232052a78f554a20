import { say, type Words } from '../../lib/words.ts'
import type { ObjectDefinition, ViewDefinition } from '../define/object.ts'
import { isOwnObject } from './slots.ts'

/** So many boards, and so many calendars, come by themselves; more are saved as views of one's own. */
const most = 3
const byWord = { en: 'By {field}', zh: '按{field}' }

/** The boards and calendars that the fields of an object of the company's own give: a lane a choice, its state first; a day a date. */
export function withOwnViews(object: ObjectDefinition): ObjectDefinition {
  if (!isOwnObject(object)) return object
  const fields = Object.entries(object.fields)
  const state = object.state?.field
  const choices = fields.filter(([, { type }]) => type === 'choice').sort(([a], [b]) => Number(b === state) - Number(a === state))
  const dates = fields.filter(([, { type }]) => type === 'date' || type === 'datetime')
  const money = fields.find(([, { type }]) => type === 'money')?.[0]
  const boards = choices.slice(0, most).map(([name, { label }]): ViewDefinition => ({
    name: `board${name}`, label: named(byWord, label, name), kind: 'board', lanes: name, columns: columnsOf(object, name), ...(money === undefined ? {} : { sum: money }),
  }))
  const calendars = dates.slice(0, most).map(([name, { label }]): ViewDefinition => ({ name: `calendar${name}`, label: label ?? { en: name, zh: name }, kind: 'calendar', date: name }))
  return { ...object, views: [...object.views ?? [], ...boards, ...calendars] }
}

/** A card shows what the list shows, without the lane that it lies in. */
function columnsOf({ views }: ObjectDefinition, lanes: string): readonly string[] {
  return (views?.[0]?.columns ?? []).filter((name) => name !== lanes && name !== 'createdAt')
}

function named(frame: Words, label: Words | undefined, name: string): Words {
  const { en, zh } = label ?? { en: name, zh: name }
  return { en: say(frame, 'en', { field: en.toLowerCase() === en.toUpperCase() ? en : `${en[0]?.toLowerCase() ?? ''}${en.slice(1)}` }), zh: say(frame, 'zh', { field: zh }) }
}
