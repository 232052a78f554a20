import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { startTraces, traced } from '../../src/platform/traces.ts'
import { testApp } from '../support/app.ts'

interface Span { readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string; readonly name: string; readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[] }

const received: { path: string | undefined; text: string }[] = []
const receiver: Server = createServer((request, response) => {
  let text = ''
  request.on('data', (piece: Buffer) => { text += piece.toString() })
  request.on('end', () => { received.push({ path: request.url, text }); response.setHeader('content-type', 'application/json').end('{}') })
})
afterAll(() => { receiver.close() })

test('nothing of it is started where nobody asks for traces', async () => {
  expect(await startTraces({}, '1.0.0')).toBeUndefined()
  expect(await traced({ name: 'work', kind: 'internal' }, () => Promise.resolve(7))).toBe(7)
})

test('a request and its statements come to the receiver as one trace, under the caller\'s, without a value of it', async () => {
  await new Promise<void>((done) => { receiver.listen(0, '127.0.0.1', done) })
  const app = await testApp()
  const traces = await startTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}` }, '1.0.0')
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await app.admin.post('/api/v1/customers', { name: 'Zhang Sekret', phone: '+8613912345678' }, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } })
  await app.admin.get('/api/v1/customers', { headers: { traceparent: 'nonsense' } })
  await traces!.stop()
  expect(received.every(({ path }) => path === '/v1/traces')).toBe(true)
  const text = received.map((each) => each.text).join('')
  const spans = received.flatMap((each) => (JSON.parse(each.text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
  const own = spans.filter((span) => span.traceId === traceId)
  const request = own.find(({ name }) => name === 'POST /api/v1/customers')!
  expect(request.parentSpanId).toBe('b7ad6b7169203331')
  expect(own.filter(({ name, parentSpanId }) => name === 'database.transaction' && parentSpanId === request.spanId).length).toBeGreaterThan(0)
  expect(spans.some(({ name, traceId: other }) => name === 'GET /api/v1/customers' && other !== traceId)).toBe(true)
  expect(text).not.toMatch(/Sekret|13912345678/)
  expect(text).toContain('"guanxi"')
})
