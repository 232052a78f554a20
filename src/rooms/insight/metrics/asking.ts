import { asText, isJsonObject } from '../../../lib/json.ts'
import type { Basis } from '../../../model/define/kpis.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { type Asked, comparisons, metricPeriods, timesOf } from '../../../model/metrics/times.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Narrowing } from './compile.ts'
import { calendarOf } from './figures.ts'

/** When, and whose: what all the cards of a dashboard share. */
export interface Shared extends Asked { readonly basis: Basis; readonly narrowed: readonly Narrowing[]; readonly period: string; readonly person: string | undefined; readonly unit: string | undefined; readonly segment: string | undefined }

/** The time and the people that the input asks about. A department goes with those below it that the caller can see. */
export async function sharedOf({ input, context, list }: Pick<Doing, 'input' | 'context' | 'list'>): Promise<Shared> {
  const period = metricPeriods.find((each) => each === input['period']) ?? 'month'
  const against = comparisons.find((each) => each === input['against']) ?? 'previous'
  const date = (name: string) => (asText(input[name]) === '' ? undefined : asText(input[name]))
  const asked = timesOf({ period, day: date('startsOn'), from: date('from'), to: date('to'), against }, calendarOf(context))
  const [person, unit] = [date('person'), date('unit')]
  const narrowed: Narrowing[] = []
  if (person !== undefined) narrowed.push({ dimension: 'owner', filter: (field) => ({ field, is: 'equals', value: person }) })
  if (unit !== undefined) {
    const below = departmentsBelow(unit, await list('department', { fields: ['parent'] }))
    narrowed.push({ dimension: 'department', filter: (field): Filter => ({ field, is: 'in', value: below }) })
  }
  const segment = date('segment')
  const [name = '', ...value] = (segment ?? '').split(':')
  // The field of the customer that a record is of; of customers themselves the field at hand.
  if (segment !== undefined) narrowed.push({ dimension: 'customer', filter: (field) => ({ field: field === '' ? name : `${field}.${name}`, is: 'equals', value: value.join(':') }) })
  return { ...asked, basis: basisOf(input['basis']), narrowed, period, person, unit, segment }
}

const mostDepartments = 500

/** The department and all below it, a bounded number. */
function departmentsBelow(unit: string, rows: readonly { readonly [name: string]: unknown }[]): string[] {
  const parentOf = ({ parent }: { readonly [name: string]: unknown }) => (isJsonObject(parent) ? asText(parent['id']) : '')
  const found = new Set([unit])
  for (const id of found) for (const row of rows.filter((each) => parentOf(each) === id)) if (found.size < mostDepartments) found.add(asText(row['id']))
  return [...found]
}
