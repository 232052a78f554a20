import { z } from 'zod'
import type { Box } from '../../../model/define/shownApproval.ts'
import type { Context } from '../../../records/context.ts'
import { problems } from '../problems.ts'
import { recordId } from '../preconditions.ts'
import type { Route } from '../route.ts'

const trial = z.strictObject({ object: z.string().max(60), record: z.uuid(), requester: z.uuid(), condition: z.unknown(), steps: z.unknown(), ownApproval: z.boolean() })

/** What approvals answer beside the declared verbs on requests. */
export interface ApprovalsDoor {
  requests(context: Context, box: Box): Promise<readonly object[]>
  count(context: Context): Promise<number>
  read(context: Context, id: string): Promise<object | undefined>
  /** What waits on a record that the caller may read. */
  on(context: Context, object: string, id: string): Promise<object | undefined>
  /** Ids of the records of an object on which something waits, of those that the caller may read. */
  all(context: Context, object: string): Promise<readonly string[]>
  try(context: Context, trial: { readonly object: string; readonly record: string; readonly requester: string; readonly condition: unknown; readonly steps: unknown; readonly ownApproval: boolean }): Promise<object>
}

const tag = 'Approvals'
const anything = { type: 'object', additionalProperties: true } as const

/** The inbox of approvals, one request as its reader may see it, and who would have to approve. */
export function approvalRoutes({ approvals }: { readonly approvals: ApprovalsDoor }): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/approvals', access: 'session',
      operation: {
        id: 'listApprovals', tag, summary: 'Requests that wait for the caller, that the caller made, or that the caller decided', about: 'With what would be done, and of the record what the caller may read. Decided by the actions of approval requests.',
        query: [{ name: 'box', about: 'toApprove (the usual), mine or done.' }], response: { type: 'object', required: ['requests', 'toApprove'], properties: { requests: { type: 'array', items: anything }, toApprove: { type: 'integer' } } },
      },
      handle: async ({ context, query }) => {
        const box: Box = query['box'] === 'mine' || query['box'] === 'done' ? query['box'] : 'toApprove'
        return { body: { requests: await approvals.requests(context, box), toApprove: await approvals.count(context) } }
      },
    },
    {
      method: 'GET', path: '/api/v1/approvals/{id}', access: 'session',
      operation: { id: 'readApproval', tag, summary: 'One request as the caller may see it', response: anything },
      handle: async (call) => {
        const body = await approvals.read(call.context, recordId(call))
        if (body === undefined) throw problems.notFound()
        return { body }
      },
    },
    {
      method: 'GET', path: '/api/v1/approvals/on/{object}/{id}', access: 'session',
      operation: { id: 'readWaiting', tag, summary: 'What waits for an approval on a record, and for whom', response: { type: 'object', required: ['waiting'], properties: { waiting: { anyOf: [anything, { type: 'null' }] } } } },
      handle: async (call) => ({ body: { waiting: await approvals.on(call.context, call.params['object'] ?? '', recordId(call)) ?? null } }),
    },
    {
      method: 'GET', path: '/api/v1/approvals/on/{object}', access: 'session',
      operation: { id: 'listWaiting', tag, summary: 'Ids of the records of an object on which something waits for an approval', about: 'Those that the caller may read; the latest 500 at most.', response: { type: 'object', required: ['waiting'], properties: { waiting: { type: 'array', items: { type: 'string', format: 'uuid' } } } } },
      handle: async ({ context, params }) => ({ body: { waiting: await approvals.all(context, params['object'] ?? '') } }),
    },
    {
      method: 'POST', path: '/api/v1/approval-flows/try', access: 'session', asks: true, body: trial,
      operation: { id: 'tryApprovalFlow', tag, summary: 'Who would have to approve this record, step by step', about: 'For who draws flows. Nothing is written.', response: anything },
      handle: async ({ context, body }) => ({ body: await approvals.try(context, trial.parse(body)) }),
    },
  ]
}
