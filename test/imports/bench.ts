import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { workImport, workUndo } from '../../src/records/import/index.ts'
import { loadActor } from '../../src/access/index.ts'
import type { Context } from '../../src/records/context.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Body = any

/** The program with its queue installed, and imports that are worked at once instead of waiting for a worker. */
export interface ImportBench extends TestApp {
  contextOf(client: TestClient): Promise<Context>
  upload(client: TestClient, object: string, fileName: string, content: string | Uint8Array, more?: Readonly<Record<string, string>>): Promise<{ status: number; body: Body }>
  put(client: TestClient, path: string, body: unknown): Promise<{ status: number; body: Body }>
  /** Starts the import and works it to its end. */
  run(client: TestClient, id: string): Promise<Body>
  undo(client: TestClient, id: string): Promise<Body>
  /** Uploads, takes the plan as suggested or as given, and runs. */
  importText(client: TestClient, object: string, text: string | Uint8Array, plan?: unknown): Promise<Body>
}

const watch = { signal: new AbortController().signal, progress: async () => undefined, last: true }

export async function importBench(options: Parameters<typeof testApp>[0] = {}): Promise<ImportBench> {
  const app = await testApp(options)
  await installQueue(app.program.database.connections)
  const contextOf = async (client: TestClient): Promise<Context> => {
    const loaded = await loadActor(app.program.database, app.workspaceId, client.userId, 'job')
    if (loaded === undefined) throw new Error('No such user')
    return { workspaceId: app.workspaceId, actor: loaded.actor, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: randomUUID() }
  }
  const bench: ImportBench = {
    ...app, workspaceId: app.workspaceId, contextOf,
    upload: (client, object, fileName, content, more = {}) => sendForm(app.door, client, '/api/v1/imports', { object, ...more }, fileName, content),
    put: async (client, path, body) => {
      const answer = await app.door.inject({ method: 'PUT', url: path, headers: headersOf(client, { 'content-type': 'application/json' }), payload: JSON.stringify(body) })
      return { status: answer.statusCode, body: answer.body === '' ? undefined : JSON.parse(answer.body) }
    },
    async run(client, id) {
      const started = await client.post(`/api/v1/imports/${id}/start`)
      if (started.status !== 200) throw new Error(`The start answered ${started.status}: ${started.text}`)
      await workImport(app.program.importing, await contextOf(client), id, watch)
      return (await client.get(`/api/v1/imports/${id}`)).body
    },
    async undo(client, id) {
      const asked = await client.post(`/api/v1/imports/${id}/undo`, {})
      if (asked.status !== 200) throw new Error(`The undo answered ${asked.status}: ${asked.text}`)
      await workUndo(app.program.importing, await contextOf(client), id, watch)
      return (await client.get(`/api/v1/imports/${id}`)).body
    },
    async importText(client, object, text, plan) {
      const { status, body } = await bench.upload(client, object, 'file.csv', text)
      if (status !== 201) throw new Error(`The upload answered ${status}: ${JSON.stringify(body)}`)
      if (plan !== undefined) {
        const set = await bench.put(client, `/api/v1/imports/${body.id}/plan`, { plan })
        if (set.status !== 200) throw new Error(`The plan answered ${set.status}: ${JSON.stringify(set.body)}`)
      }
      return bench.run(client, body.id)
    },
  }
  return bench
}

export async function sendForm(door: FastifyInstance, client: TestClient, path: string, fields: Readonly<Record<string, string>>, fileName: string, content: string | Uint8Array): Promise<{ status: number; body: Body }> {
  const boundary = `----test${randomUUID()}`
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')
  const head = `${parts}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const answer = await door.inject({ method: 'POST', url: path, headers: headersOf(client, { 'content-type': `multipart/form-data; boundary=${boundary}` }), payload })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : JSON.parse(answer.body) }
}

function headersOf(client: TestClient, more: Record<string, string>): Record<string, string> {
  return { 'accept-language': 'en', 'sec-fetch-site': 'same-origin', ...(client.cookie === undefined ? {} : { cookie: client.cookie }), ...more }
}
