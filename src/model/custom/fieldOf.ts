import { present } from '../../lib/present.ts'
import { plural } from '../../lib/words.ts'
import type { Field, FieldCommon } from '../define/field.ts'
import type { ObjectDefinition } from '../define/object.ts'
import { isWritten } from '../fields/written.ts'
import { Unfit } from './broken.ts'
import { type CustomField, type CustomFieldType, customName } from './customization.ts'
import type { Reading } from './reading.ts'

/** The name under which the other side lists the records of a relation that a workspace added: one for each field. */
export function inverseName({ object, name }: Pick<CustomField, 'object' | 'name'>): string {
  return `${object}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
}

/**
 * The declaration of a field that a workspace added. Names of objects and fields in it are not looked up yet.
 * @param owner the object that lists it on the other side of a relation.
 * @throws Unfit when its name or its settings cannot be read.
 */
export function fieldOf(custom: CustomField, owner: Pick<ObjectDefinition, 'label'>, reading: Pick<Reading, 'settings'>): Field {
  if (!customName.test(custom.name)) throw new Unfit('name')
  const field = byType[custom.type]({ custom, common: commonOf(custom), owner, reading })
  if (custom.unique === true && !uniqueTypes.has(field.type)) throw new Unfit('unique')
  return custom.sort === true && !isWritten(field) && field.type !== 'rollup' && field.type !== 'formula' ? { ...field, sort: false } : field
}

const uniqueTypes: ReadonlySet<Field['type']> = new Set(['text', 'email', 'phone', 'url', 'number', 'date', 'datetime', 'choice', 'relation', 'autoNumber'])

function commonOf({ label, help, required, unique, filter, sort, search, sensitive, slots }: CustomField): FieldCommon {
  return {
    label, slots,
    ...(help === undefined ? {} : { help }),
    ...(required === true ? { required } : {}),
    ...(unique === true ? { unique } : {}),
    ...(filter === true ? { filter } : {}),
    ...(sort === true ? { sort } : {}),
    ...(search === true ? { search: 'C' as const } : {}),
    ...(sensitive === true ? { sensitive } : {}),
  }
}

interface Given { readonly custom: CustomField; readonly common: FieldCommon; readonly owner: Pick<ObjectDefinition, 'label'>; readonly reading: Pick<Reading, 'settings'> }
type Making = (given: Given) => Field
const plain = (make: (common: FieldCommon) => Field): Making => ({ custom, common, reading }) => {
  reading.settings('date', custom)
  return make(common)
}
const listedAs = (custom: CustomField, listed: boolean) => (listed ? { inverse: inverseName(custom) } : {})

/** A type that is missing does not compile. */
const byType: Readonly<Record<CustomFieldType, Making>> = {
  text: ({ custom, common, reading }) => ({ type: 'text', ...common, ...reading.settings('text', custom) }),
  longText: ({ custom, common, reading }) => ({ type: 'longText', ...common, ...reading.settings('longText', custom) }),
  richText: ({ custom, common, reading }) => ({ type: 'richText', ...common, ...reading.settings('richText', custom) }),
  email: plain((common) => ({ type: 'email', ...common, max: 100 })),
  phone: plain((common) => ({ type: 'phone', ...common, max: 40 })),
  url: plain((common) => ({ type: 'url', ...common, max: 500 })),
  address: plain((common) => ({ type: 'address', ...common, max: 300 })),
  number: ({ custom, common, reading }) => {
    const { decimals, ...rest } = reading.settings('number', custom)
    return { type: 'number', ...common, decimals, ...present(rest) }
  },
  money: ({ custom, common, reading }) => ({ type: 'money', ...common, ...present(reading.settings('money', custom)) }),
  percent: ({ custom, common, reading }) => ({ type: 'percent', ...common, ...reading.settings('percent', custom) }),
  rating: ({ custom, common, reading }) => ({ type: 'rating', ...common, ...reading.settings('rating', custom) }),
  date: plain((common) => ({ type: 'date', ...common })),
  datetime: plain((common) => ({ type: 'datetime', ...common })),
  time: plain((common) => ({ type: 'time', ...common })),
  duration: plain((common) => ({ type: 'duration', ...common })),
  place: plain((common) => ({ type: 'place', ...common })),
  file: plain((common) => ({ type: 'file', ...common })),
  boolean: plain((common) => ({ type: 'boolean', ...common })),
  choice: ({ custom, common, reading }) => ({ type: 'choice', ...common, choices: [], open: true, ...present(reading.settings('choice', custom)) }),
  multiChoice: plain((common) => ({ type: 'multiChoice', ...common, choices: [], open: true })),
  user: plain((common) => ({ type: 'relation', ...common, to: 'user', whenPurged: 'clear' })),
  department: plain((common) => ({ type: 'relation', ...common, to: 'department', whenPurged: 'clear' })),
  relation: relationOf,
  target: ({ custom, common, reading }) => {
    const { to, listed } = reading.settings('target', custom)
    return { type: 'target', ...common, to, ...listedAs(custom, listed) }
  },
  links: ({ custom, common, reading }) => {
    const { to, listed, roles } = reading.settings('links', custom)
    return { type: 'links', ...common, to, ...listedAs(custom, listed), ...present({ roles }) }
  },
  formula: ({ custom, common, reading }) => ({ type: 'formula', ...common, ...reading.settings('formula', custom) }),
  lookup: ({ custom, common, reading }) => ({ type: 'lookup', ...common, ...reading.settings('lookup', custom) }),
  rollup: ({ custom, common, reading }) => {
    const { field, by, where, of, through, scope, function: how } = reading.settings('rollup', custom)
    return { type: 'rollup', ...common, of, through, scope, function: how, ...present({ field, by, where }) }
  },
  autoNumber: ({ custom, common, reading }) => ({ type: 'autoNumber', ...common, unique: true, ...reading.settings('autoNumber', custom) }),
}

function relationOf({ custom, common, owner, reading }: Given): Field {
  const { to, listed, listLabel, part, acyclic, whenPurged } = reading.settings('relation', custom)
  return {
    type: 'relation', ...common, to, whenPurged,
    ...(listed || part === true ? { inverse: inverseName(custom), inverseLabel: listLabel ?? { en: plural(owner.label, 'en'), zh: owner.label.zh } } : {}),
    ...(part === true ? { part } : {}),
    ...(acyclic === true && to === custom.object ? { acyclic } : {}),
  }
}
