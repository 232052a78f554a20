import { z } from 'zod'
import type { Json } from '../../../lib/json.ts'
import type { RuleTrial } from '../../../model/define/automation.ts'
import type { Context } from '../../../records/context.ts'
import type { Route } from '../route.ts'

const json = z.custom<Json>((value) => value !== undefined)
const trial = z.strictObject({ object: z.string().max(60), record: z.uuid(), condition: json.optional(), steps: json })

/** What automation rules answer beside the declared verbs. */
export interface AutomationDoor {
  test(context: Context, trial: RuleTrial): Promise<object>
}

/** The trial of a rule as it is being drawn. */
export function automationRoutes({ automation }: { readonly automation: AutomationDoor }): Route[] {
  return [{
    method: 'POST', path: '/api/v1/automation-rules/test', access: 'session', asks: true, body: trial,
    operation: {
      id: 'testAutomationRule', tag: 'Automation', summary: 'What a rule would do with a record, step by step', about: 'With the rights of the caller. Everything is taken back: nothing is kept and nothing is sent.',
      response: { type: 'object', required: ['applies', 'steps'], properties: { applies: { type: 'boolean' }, steps: { type: 'array', items: { type: 'object', additionalProperties: true } } } },
    },
    handle: async ({ context, body }) => {
      const { condition = null, ...rest } = trial.parse(body)
      return { body: await automation.test(context, { ...rest, condition }) }
    },
  }]
}
