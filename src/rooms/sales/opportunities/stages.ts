import type { Json } from '../../../lib/json.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { noStage } from './errors.ts'

export interface Stage {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly probability: Json
  readonly pipeline: string | undefined
  readonly order: number
  readonly requiredFields: readonly string[]
}

export function stageFrom(row: Row): Stage {
  const required = row['requiredFields']
  return {
    id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', kind: textOf(row, 'kind') ?? 'open', probability: row['probability'] ?? null,
    pipeline: relatedId(row, 'pipeline'), order: typeof row['order'] === 'number' ? row['order'] : 0,
    requiredFields: Array.isArray(required) ? required.filter((each) => typeof each === 'string') : [],
  }
}

export async function stageById({ read }: Doing, id: string): Promise<Stage> {
  return stageFrom(await read('stage', id))
}

/** The first open stage of the first active pipeline. @throws Problem where the workspace has none. */
export async function firstOpenStage(doing: Doing): Promise<Stage> {
  const [first] = await stagesOf(doing, 'open')
  if (first === undefined) throw noStage('open')
  return first
}

/** The stage of this kind in the same pipeline, where it has one. */
export async function closingStage(doing: Doing, kind: 'won' | 'lost', pipeline: string | undefined): Promise<Stage | undefined> {
  const stages = await stagesOf(doing, kind)
  return stages.find((stage) => stage.pipeline === pipeline)
}

async function stagesOf({ list }: Doing, kind: 'open' | 'won' | 'lost'): Promise<Stage[]> {
  const rows = await list('stage', { filter: { field: 'kind', is: 'equals', value: kind }, sort: [{ field: 'order' }] })
  return rows.map(stageFrom)
}
