import { useQuery } from '@tanstack/react-query'
import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, type Related, relatedOf, type Row, textOf } from '../data/values.ts'
import { fieldNamed, model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** One column of a board: a choice, or a record of the object that the lane field points at. */
export interface Lane {
  /** The choice, or the record's id; '' for those that have none. */
  readonly key: string
  readonly name: string
  /** Share that is won from here, 0 to 1. */
  readonly probability?: number
  /** From how many deals the share was learned, and how many of these were won. */
  readonly learned?: { readonly won: number; readonly reached: number }
  /** Days that a record may stay. */
  readonly allowedDays?: number
  /** open lanes hold cards; won and lost ones are places to drop at. */
  readonly kind: 'open' | 'won' | 'lost'
  /** What the lanes are grouped by: the pipeline of a stage. */
  readonly group?: Related
}
export interface Lanes {
  readonly lanes: readonly Lane[]
  readonly groups: readonly Related[]
  readonly error: Error | null
  readonly loading: boolean
}

/** The lanes of a board in their own order, with the groups (pipelines) that they belong to. */
export function useLanes(object: ResolvedObject, field: string): Lanes {
  const labels = useLabels()
  const { say } = useSpeech()
  const declared = fieldNamed(object, field)
  const target = declared?.type === 'relation' ? model.object(declared.to) : undefined
  const asked = target === undefined ? '' : target.name
  const rows = useQuery({ ...rowsQuery(asked, { limit: 200, ...(target?.fields['order'] === undefined ? {} : { sort: [{ field: 'order' }] }) }), enabled: asked !== '' })
  if (declared?.type === 'choice') {
    // What is no longer offered has no lane; what has no choice yet has one, unless each record must have one.
    const none: readonly Lane[] = declared.required === true || (declared.default !== undefined && declared.default !== null) ? [] : [{ key: '', name: say(boardWords.noLane), kind: 'open' }]
    const lanes = declared.choices.filter((choice) => declared.retired?.includes(choice) !== true).map((choice): Lane => ({ key: choice, name: labels.choice(object, field, choice), kind: 'open' }))
    return { lanes: [...none, ...lanes], groups: [], error: null, loading: false }
  }
  const group = groupField(target)
  const found = (rows.data?.rows ?? []).map((row) => laneOf(row, target, group))
  const groups = [...new Map(found.flatMap((lane) => (lane.group === undefined ? [] : [[lane.group.id, lane.group] as const]))).values()]
  const rest: readonly Lane[] = declared?.required === true || found.length === 0 ? [] : [{ key: '', name: say(boardWords.noLane), kind: 'open' }]
  // Lanes that were read once stand, and with them a form that a drop opened, when reading them anew fails.
  return { lanes: [...rest, ...found], groups, error: rows.data === undefined ? rows.error : null, loading: rows.isPending && asked !== '' }
}

/** The relation whose parts the lanes are: a stage is part of a pipeline. */
function groupField(target: ResolvedObject | undefined): string | undefined {
  return Object.entries(target?.fields ?? {}).find(([, field]) => field.type === 'relation' && field.part === true)?.[0]
}

function laneOf(row: Row, target: ResolvedObject | undefined, group: string | undefined): Lane {
  const probability = numberOf(row['probability'])
  const allowedDays = numberOf(row['allowedDays'])
  const kind = textOf(row['kind'])
  const related = group === undefined ? undefined : relatedOf(row[group])
  const reached = textOf(row['probabilitySource']) === 'learned' ? numberOf(row['reachedCount']) : undefined
  return {
    key: row.id, name: textOf(row[target?.title ?? '']), kind: kind === 'won' || kind === 'lost' ? kind : 'open',
    ...(probability === undefined ? {} : { probability }), ...(allowedDays === undefined ? {} : { allowedDays }), ...(reached === undefined ? {} : { learned: { reached, won: numberOf(row['reachedWonCount']) ?? 0 } }), ...(related === undefined ? {} : { group: related }),
  }
}

/** The lane in which a record lies. */
export function laneKeyOf(value: Json | undefined): string {
  return relatedOf(value)?.id ?? textOf(value)
}
