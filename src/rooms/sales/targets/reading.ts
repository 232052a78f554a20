import { addMonths } from '../../../lib/calendar.ts'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Kpi } from '../../../model/metrics/kpi.ts'
import { kpiOf, salesKpis } from '../../../model/metrics/sales.ts'
import { monthsIn, samePart, spanOf } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { permissionOn } from '../../../access/permissions.ts'
import { asText } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { askedOf, subjectOf } from './asking.ts'
import { whoseOf } from './attainment.ts'
import { KpiFigures } from './figures.ts'
import type { MarketShares } from './market.ts'

/** Every KPI of a period with its two comparisons, over the records that the caller may see, and what each opens. */
export async function salesFigures(registry: Registry, doing: Doing): Promise<JsonObject> {
  const asked = askedOf(registry, doing)
  const { input } = doing
  const named = asText(input['person']) !== '' || asText(input['unit']) !== ''
  const { subject, people } = await subjectOf(doing)
  const whose = named ? whoseOf(subject, people) : {}
  const figures = new KpiFigures(doing, asked.zone, 'caller')
  const rows: JsonObject[] = []
  for (const { name } of salesKpis) {
    const kpi = kpiOf(name, asked.basis)
    if (kpi === undefined || !isThere(registry, doing, kpi)) continue
    const read = (span: { readonly from: string; readonly to: string }) => figures.value(kpi, span, whose).catch(unlessForbidden)
    const value = await read(asked.span)
    if (value === undefined) continue
    rows.push(plainJson({
      kpi: name, key: kpi.key, unit: kpi.unit, direction: kpi.direction, value, before: await read(samePart(asked.span, asked.today, monthsIn(asked.period))) ?? null,
      lastYear: await read(samePart(asked.span, asked.today, 12)) ?? null, behind: await figures.behind(kpi, asked.span, whose),
    }))
  }
  return plainJson({ period: asked.period, startsOn: asked.startsOn, from: asked.span.from, to: asked.span.to, today: asked.today, toDate: asked.today >= asked.span.from && asked.today < asked.span.to, currency: doing.context.baseCurrency, rows })
}

function isThere(registry: Registry, { context }: Doing, { of, over }: Kpi): boolean {
  return [of, ...(over === undefined ? [] : [over])].every(({ object }) => registry.objects.has(object) && permissionOn(context.actor.permissions, object).read !== 'none')
}

/** A field that a role hides takes its number along, and no more than that. */
function unlessForbidden(error: unknown): undefined {
  if (isProblem(error) && error.details.status === 403) return undefined
  throw error
}

/** What the subject reached in each of the twelve months from the day on. */
export async function monthly(registry: Registry, doing: Doing, shares: MarketShares): Promise<JsonObject> {
  const asked = askedOf(registry, { context: doing.context, input: { ...doing.input, period: 'month' } })
  const { subject, people } = await subjectOf(doing)
  const figures = new KpiFigures(doing, asked.zone, 'engine', shares)
  const months: JsonObject[] = []
  for (let index = 0; index < 12; index += 1) {
    const startsOn = addMonths(asked.startsOn, index)
    months.push({ startsOn, value: await figures.value(asked.kpi, spanOf('month', startsOn), whoseOf(subject, people)) })
  }
  return { kpi: asked.kpi.name, unit: asked.kpi.unit, currency: doing.context.baseCurrency, months }
}
