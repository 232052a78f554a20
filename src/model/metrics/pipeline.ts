import type { Filter } from '../filter/filter.ts'

/** Which deals: of one pipeline or all, of one person or department or all; the dates from first to last in the viewer's zone, both within. */
export interface PipelineAsked { readonly pipeline?: string; readonly owner?: string; readonly department?: string; readonly from: string; readonly until: string }
/** What is asked of a stage: itself, and the open and won stages that come after it in its pipeline. */
export interface StageAsked { readonly id: string; readonly later: readonly string[] }

const within = (asked: PipelineAsked): readonly Filter[] => [
  ...(asked.owner === undefined ? [] : [{ field: 'owner', is: 'equals', value: asked.owner } as const]),
  ...(asked.department === undefined ? [] : [{ field: 'department', is: 'equals', value: asked.department } as const]),
]
const ofPipeline = ({ pipeline }: PipelineAsked): readonly Filter[] => (pipeline === undefined ? [] : [{ field: 'stage.pipeline', is: 'equals', value: pipeline }])

/** funnel.entered: deals that came into the stage on these dates. Records: opportunities. */
export function enteredStage(asked: PipelineAsked, stage: StageAsked): Filter {
  return { and: [...within(asked), { some: 'stageVisits', where: { and: [{ field: 'stage', is: 'equals', value: stage.id }, { field: 'enteredAt', is: 'between', value: [asked.from, asked.until] }] } }] }
}

/** funnel.conversion: of these, the ones that came into a later stage of the pipeline, or were won, whenever that was. */
export function wentOn(asked: PipelineAsked, stage: StageAsked): Filter {
  return { and: [enteredStage(asked, stage), { some: 'stageVisits', where: { field: 'stage', is: 'in', value: [...stage.later] } }] }
}

/** Deals won (or lost) by their date of closing. */
export function closedAs(asked: PipelineAsked, status: 'won' | 'lost'): Filter {
  return { and: [...within(asked), ...ofPipeline(asked), { field: 'status', is: 'equals', value: status }, { field: 'closedOn', is: 'between', value: [asked.from, asked.until] }] }
}

/** sales.win_rate: won / (won + lost), by date of closing; sales.cycle_days: average of daysOpen over the won. */
export function closedDeals(asked: PipelineAsked): Filter {
  return { and: [...within(asked), ...ofPipeline(asked), { field: 'status', is: 'in', value: ['won', 'lost'] }, { field: 'closedOn', is: 'between', value: [asked.from, asked.until] }] }
}

/** Deals that are open now. */
export function openDeals(asked: PipelineAsked): Filter {
  return { and: [...within(asked), ...ofPipeline(asked), { field: 'status', is: 'equals', value: 'open' }] }
}

/** Stays in stages that ended on these dates: their average of daysInStage is the duration of the stage. Records: stage visits. */
export function endedStays(asked: PipelineAsked): Filter {
  const of = within(asked).map((filter) => ('field' in filter ? { ...filter, field: `opportunity.${filter.field}` } : filter))
  // What lies in the bin has no status.
  return { and: [...of, { field: 'opportunity.status', is: 'isNotEmpty' }, ...(asked.pipeline === undefined ? [] : [{ field: 'stage.pipeline', is: 'equals', value: asked.pipeline } as const]), { field: 'leftAt', is: 'between', value: [asked.from, asked.until] }] }
}

/** Lines of deals that were closed so: the win rate of a product counts them. Records: opportunity lines. */
export function closedLines(asked: PipelineAsked, statuses: readonly ('won' | 'lost')[]): Filter {
  const of = [...within(asked), ...ofPipeline(asked)].map((filter) => ('field' in filter ? { ...filter, field: `opportunity.${filter.field}` } : filter))
  return { and: [...of, { field: 'opportunity.status', is: 'in', value: [...statuses] }, { field: 'opportunity.closedOn', is: 'between', value: [asked.from, asked.until] }] }
}

export interface Velocity { readonly open: number; readonly winRate: number; /** Minor units. */ readonly averageValue: number; readonly cycleDays: number }
/** funnel.velocity: opportunities x win rate x average value / cycle days, in minor units a day; undefined where nothing was won or it took no day. */
export function velocity({ open, winRate, averageValue, cycleDays }: Velocity): number | undefined {
  return cycleDays <= 0 ? undefined : open * winRate * averageValue / cycleDays
}

/** The stages after this one that count as having gone on: open ones of a later place, and those of kind won. */
export function laterThan<Stage extends { readonly id: string; readonly order: number; readonly kind: string; readonly pipeline: string }>(stage: Stage, all: readonly Stage[]): readonly string[] {
  return all.filter((each) => each.pipeline === stage.pipeline && (each.kind === 'won' || (each.kind === 'open' && each.order > stage.order))).map(({ id }) => id)
}
