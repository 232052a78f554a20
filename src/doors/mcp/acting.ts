import { z } from 'zod'
import { mayAct } from '../../access/index.ts'
import { say } from '../../lib/words.ts'
import { present } from '../../lib/present.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Context } from '../../records/context.ts'
import { componentNames } from '../rest/routes/names.ts'
import { toJson } from './reading.ts'
import { componentsOf, idempotencyKey, inputSchemaOf, objectName, reason, recordId, selfContained, values, version } from './schemas.ts'
import { defineTool, type Tool } from './tool.ts'
import { telling } from './writing.ts'

/** 'lead.convert' is the tool lead_convert: names of tools have no dot. */
export function toolName({ name }: Pick<ActionDefinition, 'name'>): string {
  return name.replaceAll('.', '_')
}

/** A tool for each declared action that the caller may call on anything at all. */
export function actionTools(registry: Registry, { actor: { permissions, language } }: Context): readonly Tool[] {
  const objects = [...registry.objects.keys()]
  return [...registry.actions.values()]
    .filter((action) => (action.on === '*' ? objects : [action.on]).some((object) => mayAct(permissions, action, object)))
    .map((action) => actionTool(registry, action, language))
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function actionTool(registry: Registry, action: ActionDefinition, language: Context['actor']['language']): Tool {
  const { name, on, kind, label, about, from, tone } = action
  const anyObject = on === '*'
  const schema = z.strictObject({
    ...(anyObject ? { object: objectName } : {}),
    ...(kind === 'collection' ? {} : { id: recordId, version: version.optional() }),
    input: values.optional(), reason, idempotencyKey,
  })
  const components = componentsOf(registry)
  const { properties, ...outside } = inputSchemaOf(schema)
  const own = components[componentNames.action(name)] ?? {}
  const needs = Array.isArray(own['required']) && own['required'].length > 0 ? ['input'] : []
  const states = from === undefined ? '' : language === 'zh' ? `可用状态：${from.join('、')}。` : ` From: ${from.join(', ')}.`
  const required = [...texts(outside['required']), ...needs]
  return defineTool(toolName(action), {
    title: say(label, language),
    description: `${say(about ?? label, language)}${states}`,
    effect: tone === 'danger' ? 'destroys' : action.reads === true ? 'reads' : 'writes',
    inputSchema: selfContained({ ...outside, properties: { ...(typeof properties === 'object' ? properties : {}), input: own }, ...(required.length === 0 ? {} : { required }) }, components),
    input: schema,
    run: async ({ context, acts }, { input, reason: why, idempotencyKey: key, ...given }) => {
      const target = z.object({ object: z.string().optional(), id: z.string().optional(), version: z.number().optional() }).parse(given)
      const { record, result, undo } = await acts.act(telling(context, { reason: why, idempotencyKey: key }), name, present({ ...target, object: target.object ?? (anyObject ? undefined : on), input }))
      return toJson({ record, result, undo })
    },
  })
}
