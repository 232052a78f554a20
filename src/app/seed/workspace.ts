import type { WriteContext } from '../../access/index.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import { careRulePreset, carrierPreset, customerLevelPreset, lifecycleStagePresets, pipelinePreset, workCalendarPreset } from '../../model/objects/presets.ts'

interface Writer {
  create(context: WriteContext, object: string, input: JsonObject): Promise<{ readonly id: string }>
  /** All in one write, for what the model is tied with anew. */
  createMany(context: WriteContext, object: string, inputs: readonly JsonObject[]): Promise<unknown>
}

/**
 * What a new workspace starts with beside its roles: a pipeline with its stages, the stages of a customer's life, the levels, the
 * calendar of its work, carriers and occasions to care,
 * in the language of the company. All of them may be changed there.
 */
export async function seedWorkspace(writer: Writer, context: WriteContext, language: Language, lifecycleStages: 4 | 6 | 8 = 6): Promise<void> {
  const pipeline = await writer.create(context, 'pipeline', { name: pipelinePreset.name[language], order: 1 })
  for (const [index, { name, probability, kind, allowedDays, requiredFields }] of pipelinePreset.stages.entries()) {
    await writer.create(context, 'stage', {
      name: name[language], pipeline: pipeline.id, order: index + 1, probability, kind,
      ...(allowedDays === undefined ? {} : { allowedDays }), ...(requiredFields === undefined ? {} : { requiredFields }),
    })
  }
  for (const [index, { name, kind, tone }] of lifecycleStagePresets[lifecycleStages].entries()) {
    await writer.create(context, 'lifecycleStage', { name: name[language], order: index + 1, kind, tone })
  }
  await writer.createMany(context, 'customerLevel', customerLevelPreset.map(({ name, cadenceDays, tone }, index) => ({ name: name[language], order: index + 1, cadenceDays, tone })))
  await writer.createMany(context, 'carrier', carrierPreset.map(({ name, ...rest }, index) => ({ name: name[language], order: index + 1, ...rest })))
  await writer.create(context, 'workCalendar', { name: workCalendarPreset.name[language], workdays: [...workCalendarPreset.workdays], workLogAt: workCalendarPreset.workLogAt })
  await writer.createMany(context, 'careRule', careRulePreset.map(({ name, kind, festival, days, filter }) => ({
    name: name[language], kind, days, ...(festival === undefined ? {} : { festival }), ...(filter === undefined ? {} : { filter: JSON.parse(JSON.stringify(filter)) as JsonObject }),
  })))
}
