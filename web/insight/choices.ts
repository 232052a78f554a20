import type { Field } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import type { Grain, ReportDefinition } from '../../src/model/reports/definition.ts'
import type { Rights } from '../data/me.ts'
import { model } from '../model.ts'

/** A dimension that may be chosen; dated ones with a grain. */
export interface Offered { readonly field: string; readonly dated: boolean }

const groupable: ReadonlySet<Field['type']> = new Set(['choice', 'relation', 'boolean', 'rating'])
const dated: ReadonlySet<Field['type']> = new Set(['date', 'datetime'])
const shown = (rights: Rights, object: string, field: string) => ['read', 'edit'].includes(rights.field(object, field))

/** By what a report may be cut: of metrics what all of them know, of an object its choices, relations, dates, and those one relation away. */
export function dimensionsFor({ object, measures }: Pick<ReportDefinition, 'object' | 'measures'>, rights: Rights): readonly Offered[] {
  if (object === undefined) {
    const lists = measures.flatMap((measure) => ('metric' in measure ? [metricOf(measure.metric)?.dimensions ?? []] : []))
    const [first = [], ...others] = lists
    return [{ field: 'date', dated: true }, ...first.filter((name) => others.every((list) => list.includes(name))).map((field) => ({ field, dated: false }))]
  }
  const here = model.object(object)
  const own = fieldsOf(here, rights)
  const further = Object.entries(here.allFields).flatMap(([name, field]) => (field.type === 'relation' && field.to !== object && !['user', 'department'].includes(field.to) && rights.mayRead(field.to) && shown(rights, object, name)
    ? fieldsOf(model.object(field.to), rights).map(({ field: inner, dated: isDated }) => ({ field: `${name}.${inner}`, dated: isDated })) : []))
  return [...own, ...further]
}

function fieldsOf(object: ResolvedObject, rights: Rights): readonly Offered[] {
  return Object.entries(object.allFields).flatMap(([name, field]): readonly Offered[] => {
    if (!shown(rights, object.name, name) || (field.type === 'relation' && !model.objects.has(field.to))) return []
    if (dated.has(field.type) || (field.type === 'rollup' && name.endsWith('On'))) return [{ field: name, dated: true }]
    return groupable.has(field.type) || (field.type === 'text' && field.max <= 60) ? [{ field: name, dated: false }] : []
  })
}

const counted: ReadonlySet<Field['type']> = new Set(['number', 'money', 'percent', 'rating', 'duration', 'formula', 'rollup'])

/** Fields that can be summed, averaged and compared. */
export function measurable(object: ResolvedObject, rights: Rights): readonly string[] {
  return Object.entries(object.allFields).flatMap(([name, field]) => (counted.has(field.type) && shown(rights, object.name, name) && !(field.type === 'formula' && !['number', 'money'].includes(field.result)) && !(field.type === 'rollup' && field.scope === 'viewer') ? [name] : []))
}

/** Fields of which different values are counted. */
export function distinctable(object: ResolvedObject, rights: Rights): readonly string[] {
  return Object.entries(object.allFields).flatMap(([name, field]) => ((field.type === 'relation' || field.type === 'choice') && shown(rights, object.name, name) ? [name] : []))
}

/** Dates by which records can be placed in a period. */
export function datesOf(object: ResolvedObject, rights: Rights): readonly string[] {
  return Object.entries(object.allFields).flatMap(([name, field]) => (dated.has(field.type) && shown(rights, object.name, name) ? [name] : []))
}

export const usualGrain: Grain = 'month'
