import type { Json } from '../../../lib/json.ts'
import { cancelSample, evaluateSample, giveBackSample, receiveSample, sendSample } from '../../../model/actions/samples.ts'
import { say } from '../../../lib/words.ts'
import { pipelineWords } from '../../../model/words/ui/pipeline.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { filled, relatedId, textOf } from '../reading.ts'

export const sampleActions = [
  implement(sendSample, send),
  implement(receiveSample, asBefore(['status'], take(['receivedOn']))),
  implement(evaluateSample, asBefore(['status'], take(['sampleResult', 'feedback', 'evaluatedOn']))),
  implement(giveBackSample, asBefore(['status'], take(['remark']))),
  implement(cancelSample, asBefore(['status'], take(['remark']))),
]

/** What the form says goes into the record; the engine writes the state. */
function take(names: readonly string[]) {
  return ({ input }: Doing): Promise<Outcome> => Promise.resolve({ changes: filled(input, names) })
}

/** Sent, with a task on the day when the customer should have said something. */
async function send(doing: Doing): Promise<Outcome> {
  const { input, record, write, context } = doing
  const changes: Record<string, Json> = filled(input, ['sentOn', 'carrier', 'courierNumber', 'feedbackDueOn'])
  const due = textOf(input, 'feedbackDueOn')
  if (due === undefined) return { changes }
  const opportunity = relatedId(record, 'opportunity')
  const customer = relatedId(record, 'customer')
  const target = opportunity !== undefined ? { object: 'opportunity', id: opportunity } : customer === undefined ? undefined : { object: 'customer', id: customer }
  const owner = relatedId(record, 'owner')
  await write.create('activity', {
    kind: 'task', subject: say(pipelineWords.askFeedback, context.actor.language, { name: textOf(record, 'name') ?? '' }).slice(0, 200), due: `${due}T01:00:00.000Z`,
    ...(target === undefined ? {} : { target }), ...(owner === undefined ? {} : { owner }),
  })
  return { changes }
}
