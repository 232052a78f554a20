import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { present } from '../../../lib/present.ts'
import { refuseOthers } from '../asking.ts'
import { sendDownload } from '../download.ts'
import type { Operations } from '../operations.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'

const tag = 'Operations'
const open = { type: 'object', additionalProperties: true } as const

/** How the installation is: alive, ready, measured. */
export function healthRoutes({ ready, measures, measuresToken }: Operations): Route[] {
  return [
    {
      method: 'GET', path: '/health', access: 'open', asksNobody: true,
      operation: { id: 'readAlive', tag: 'Health', summary: 'Whether the program is alive; it asks nothing else', response: { type: 'object', required: ['status'], properties: { status: { const: 'alive' } } } },
      handle: () => Promise.resolve({ body: { status: 'alive' } }),
    },
    {
      method: 'GET', path: '/ready', access: 'open', asksNobody: true,
      operation: { id: 'readReady', tag: 'Health', summary: 'Whether the program can serve: database, migrations, feed', response: { type: 'object', required: ['ready'], properties: { ready: { type: 'boolean' }, checks: open } }, problems: [503] },
      handle: async () => {
        const checks = await ready()
        const all = Object.values(checks).every(Boolean)
        return { status: all ? 200 : 503, body: { ready: all, checks } }
      },
    },
    {
      method: 'GET', path: '/metrics', access: 'open', asksNobody: true,
      operation: { id: 'readMeasures', tag: 'Health', summary: 'Measures for Prometheus', about: 'From the machine itself, or with METRICS_TOKEN as a bearer token. They name no person.', response: { type: 'string' }, responseType: 'text/plain' },
      handle: async (call) => {
        if (!mayMeasure(call, measuresToken)) throw problems.notFound()
        const { text, type } = await measures()
        await call.reply.header('content-type', type).header('cache-control', 'no-store').send(text)
        return {}
      },
    },
  ]
}

/** A proxy of this machine is no caller of this machine: whoever passes something on is asked for the token. */
function mayMeasure({ request }: Call, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== undefined && timingSafeEqual(hash(given), hash(token))
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host'].some((name) => request.headers[name] !== undefined)
  return !passedOn && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '')
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
const jobQuestion = z.strictObject({ state: z.enum(jobStates).optional(), name: z.string().max(80).optional() })

/** What works behind the scenes in the own company, for its administrators. */
export function jobRoutes({ jobs }: Operations): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/jobs', access: 'session',
      operation: { id: 'listJobs', tag, summary: 'List the latest jobs of the company', query: [{ name: 'state', about: 'Only those.', schema: { enum: [...jobStates] } }, { name: 'name', about: 'Only of this kind.' }], response: { type: 'object', required: ['rows', 'counts'], properties: { rows: { type: 'array', items: open }, counts: open } } },
      handle: async ({ context, query }) => {
        const { state, name, ...others } = query
        refuseOthers(others)
        return { body: await jobs.list(context, present(jobQuestion.parse(present({ state, name })))) }
      },
    },
    {
      method: 'POST', path: '/api/v1/jobs/{id}/retry', access: 'session',
      operation: { id: 'retryJob', tag, summary: 'Queue anew what was set aside or cancelled', status: 204, problems: [409] },
      handle: async ({ context, params }) => {
        await jobs.retry(context, params['id'] ?? '')
        return { status: 204 }
      },
    },
    {
      method: 'POST', path: '/api/v1/jobs/{id}/cancel', access: 'session',
      operation: { id: 'cancelJob', tag, summary: 'Cancel a job: at once while it waits, at its next safe point while it runs', response: { type: 'object', required: ['state'], properties: { state: { enum: ['cancelled', 'asked'] } } }, problems: [409] },
      handle: async ({ context, params }) => ({ body: await jobs.cancel(context, params['id'] ?? '') }),
    },
  ]
}

const backupSettings = z.strictObject({ hour: z.number().int().min(0).max(23).nullable(), keep: z.number().int().min(1).max(365) })

/** Backups of the whole installation: only where it serves one company, as they hold the data of all. */
export function backupRoutes({ backups }: Operations): Route[] {
  const state = { type: 'object', required: ['hour', 'keep', 'sealed', 'copies', 'rows'], properties: { hour: { type: ['integer', 'null'] }, keep: { type: 'integer' }, sealed: { type: 'boolean' }, copies: { type: 'boolean' }, rows: { type: 'array', items: open } } } as const
  const queued = { type: 'object', required: ['job'], properties: { job: { type: 'string', format: 'uuid' } } } as const
  return [
    { method: 'GET', path: '/api/v1/backups', access: 'session', operation: { id: 'listBackups', tag, summary: 'When backups are made, and which there are', response: state }, handle: async ({ context }) => ({ body: await backups.read(context) }) },
    {
      method: 'PATCH', path: '/api/v1/backups', access: 'person', body: backupSettings,
      operation: { id: 'scheduleBackups', tag, summary: 'Say at which hour a backup is made each day, and how many are kept', response: state },
      handle: async ({ context, body }) => ({ body: await backups.change(context, backupSettings.parse(body)) }),
    },
    { method: 'POST', path: '/api/v1/backups', access: 'person', operation: { id: 'makeBackup', tag, summary: 'Make a backup now, and try it', status: 202, response: queued }, handle: async ({ context }) => ({ status: 202, body: await backups.make(context) }) },
    { method: 'POST', path: '/api/v1/backups/{name}/test', access: 'person', operation: { id: 'testBackup', tag, summary: 'Restore a backup beside the data, compare every table, and throw it away', status: 202, response: queued }, handle: async ({ context, params }) => ({ status: 202, body: await backups.test(context, params['name'] ?? '') }) },
    {
      method: 'GET', path: '/api/v1/backups/{name}/content', access: 'person',
      operation: { id: 'downloadBackup', tag, summary: 'Download a backup', response: { type: 'string', format: 'binary' }, responseType: 'application/octet-stream' },
      handle: async (call) => {
        const { name, content } = await backups.open(call.context, call.params['name'] ?? '')
        return sendDownload(call, { fileName: name, type: 'application/octet-stream', chunks: content })
      },
    },
  ]
}

/** The columnar copy for analysis. */
export function warehouseRoutes({ warehouse }: Operations): Route[] {
  const status = { type: 'object', required: ['kind', 'state', 'position', 'behind', 'filledAt', 'bytes', 'tables'], properties: { kind: { enum: ['duckdb', 'postgres'] }, state: { enum: ['following', 'filling', 'absent'] }, position: { type: ['integer', 'null'] }, behind: open, filledAt: { type: ['string', 'null'] }, bytes: { type: ['integer', 'null'] }, tables: { type: 'array', items: open } } } as const
  return [
    { method: 'GET', path: '/api/v1/warehouse', access: 'session', operation: { id: 'readWarehouse', tag, summary: 'How far the warehouse has come, how large it is, and when it was filled', response: status }, handle: async ({ context }) => ({ body: await warehouse.read(context) }) },
    { method: 'POST', path: '/api/v1/warehouse/rebuild', access: 'session', operation: { id: 'rebuildWarehouse', tag, summary: 'Fill the warehouse anew; the old copy answers meanwhile', status: 202, response: open }, handle: async ({ context }) => { await warehouse.rebuild(context); return { status: 202, body: {} } } },
  ]
}

/** How the installation and the company stand, measured. */
export function evaluationRoute({ evaluation }: Operations): Route {
  return { method: 'GET', path: '/api/v1/evaluation', access: 'session', operation: { id: 'readEvaluation', tag, summary: 'Measured values of the system and of the company\'s data, and their trend', response: open }, handle: async ({ context }) => ({ body: await evaluation(context) }) }
}
