import { asText, isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'

/** What an alert found for one person: the value of the last whole period, and whether they are to be told. Values in whole units. */
export interface Found { readonly value: number; readonly raised: boolean; readonly usual: { readonly low: number; readonly high: number } | undefined; readonly from: string; readonly to: string }
/** Tries an alert with the rights of the person in the context. */
export type TryAlert = (context: Context, input: JsonObject) => Promise<JsonObject>

const watched = ['metric', 'alertWhen', 'threshold', 'measuredOver', 'deviations', 'periodsBefore', 'usualFrom', 'ofPerson', 'ofDepartment', 'segment', 'cutBy', 'cutTo'] as const
/** What of an alert is read to watch it. */
export const watchedFields: readonly string[] = ['name', 'owner', 'tells', 'alertedOn', ...watched]

/** Counts an alert over the last period that is over, by the same question as its preview. Undefined where nothing is counted. */
export async function judgeAlert(context: Context, alert: Row, ask: TryAlert): Promise<Found | undefined> {
  const { points } = await ask(context, { ...askedBy(alert), shown: 1 })
  const point = Array.isArray(points) ? points.findLast(isJsonObject) : undefined
  const value = point?.['value']
  if (point === undefined || typeof value !== 'number') return undefined
  const { low, high } = point
  return { value, raised: point['raised'] === true, usual: typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined, from: asText(point['from']), to: asText(point['to']) }
}

function askedBy(alert: Row): JsonObject {
  return Object.fromEntries(watched.flatMap((name) => { const value = plain(alert[name]); return value === undefined || value === null ? [] : [[name, value]] }))
}

/** Relations are read with their title and asked for by their id. */
function plain(value: Json | undefined): Json | undefined {
  return isJsonObject(value) ? value['id'] : value
}

/** Who is told: its owner, and whom else it names, each once. */
export function toldBy(alert: Row): readonly string[] {
  const { tells } = alert
  const others = Array.isArray(tells) ? tells.flatMap((each: Json) => (isJsonObject(each) ? [asText(each['id'])] : [])) : []
  return [...new Set([isJsonObject(alert['owner']) ? asText(alert['owner']['id']) : '', ...others])].filter((id) => id !== '')
}
