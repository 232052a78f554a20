import type { Json } from '../../../lib/json.ts'
import { loseOpportunity, moveOpportunity, reopenOpportunity, winOpportunity } from '../../../model/actions/opportunity.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { filled, relatedId, textOf } from '../reading.ts'
import { closingStageGiven, reasonForBack, stageNeeds } from './errors.ts'
import { goesBack, missingFor } from './rules.ts'
import { closingStage, firstOpenStage, type Stage, stageById } from './stages.ts'

export const opportunityActions = [
  implement(winOpportunity, asBefore(['status'], win)),
  implement(loseOpportunity, asBefore(['status'], lose)),
  implement(reopenOpportunity, asBefore(['status'], reopen)),
  implement(moveOpportunity, asBefore([], move)),
]

async function win(doing: Doing): Promise<Outcome> {
  const { input } = doing
  const stage = await closingStageOf(doing, 'won')
  return {
    changes: { closedOn: input['closedOn'] ?? null, probability: 1, ...filled(input, ['amount']), ...stage },
    ...remarkOf(input['remark']),
  }
}

async function lose(doing: Doing): Promise<Outcome> {
  const { input } = doing
  const stage = await closingStageOf(doing, 'lost')
  return { changes: { probability: 0, ...filled(input, ['closedOn', 'lossClass', 'lossReason', 'lostTo', 'lossRemark']), ...stage } }
}

/** Back to the stage given, or to the first: the history keeps how it was closed. */
async function reopen(doing: Doing): Promise<Outcome> {
  const asked = textOf(doing.input, 'stage')
  const stage = asked === undefined ? await firstOpenStage(doing) : await openStage(doing, asked)
  return {
    changes: { ...arrival(doing, stage), closedOn: null, closedFrom: null, lossClass: null, lossReason: null, lostTo: null, lossRemark: null },
    ...remarkOf(doing.input['reason']),
  }
}

async function move(doing: Doing): Promise<Outcome> {
  const { input, record } = doing
  const stage = await openStage(doing, textOf(input, 'stage') ?? '')
  const missing = missingFor(stage, record)
  if (missing.length > 0) throw stageNeeds(stage.name, missing)
  await requireReasonBack(doing, stage)
  return { changes: { ...arrival(doing, stage), ...filled(input, ['probability']) }, ...remarkOf(input['reason']) }
}

/** Who goes back says why. @throws Problem 422 that names the reason. */
async function requireReasonBack(doing: Doing, to: Stage): Promise<void> {
  const current = relatedId(doing.record, 'stage')
  if (current === undefined || textOf(doing.input, 'reason') !== undefined) return
  const from = await stageById(doing, current)
  if (from.kind === 'open' && goesBack(from, to)) throw reasonForBack(from.name, to.name)
}

async function openStage(doing: Doing, id: string): Promise<Stage> {
  const stage = await stageById(doing, id)
  if (stage.kind !== 'open') throw closingStageGiven(stage.kind)
  return stage
}

function arrival({ context }: Doing, stage: Stage): Record<string, Json> {
  return { stage: stage.id, probability: stage.probability, stageChangedAt: new Date(context.now).toISOString() }
}

/** The pipeline's own closing stage, where it has one; otherwise the stage stays as it was. */
async function closingStageOf(doing: Doing, kind: 'won' | 'lost'): Promise<Record<string, Json>> {
  const current = relatedId(doing.record, 'stage')
  if (current === undefined) return {}
  const from = await stageById(doing, current)
  const stage = await closingStage(doing, kind, from.pipeline)
  const closedFrom = from.kind === 'open' ? { closedFrom: from.id } : {}
  return stage === undefined ? closedFrom : { ...closedFrom, stage: stage.id, stageChangedAt: new Date(doing.context.now).toISOString() }
}

function remarkOf(remark: Json | undefined): Pick<Outcome, 'note'> {
  return typeof remark === 'string' && remark !== '' ? { note: { remark } } : {}
}
