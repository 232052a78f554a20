import type * as OpenTelemetry from '@opentelemetry/api'

// Traces, where OTEL_EXPORTER_OTLP_ENDPOINT names who takes them. Nothing of OpenTelemetry is loaded otherwise.

/** What a span is called and of. Attributes hold no values of requests: names, patterns and numbers of the program only. */
export interface SpanFacts {
  readonly name: string
  readonly kind: 'server' | 'internal' | 'client'
  /** A W3C traceparent that came with the request. */
  readonly parent?: string | undefined
  readonly attributes?: Readonly<Record<string, string | number>>
}

type Api = typeof OpenTelemetry
let active: { readonly api: Api; readonly tracer: OpenTelemetry.Tracer } | undefined

/** Runs the work inside a span, where traces are asked for. */
export async function traced<Result>(facts: SpanFacts, run: () => Promise<Result>): Promise<Result> {
  if (active === undefined) return run()
  const { api, tracer } = active
  const above = facts.parent === undefined ? api.context.active() : api.trace.setSpanContext(api.context.active(), parentOf(api, facts.parent) ?? api.INVALID_SPAN_CONTEXT)
  const kind = { server: api.SpanKind.SERVER, internal: api.SpanKind.INTERNAL, client: api.SpanKind.CLIENT }[facts.kind]
  const span = tracer.startSpan(facts.name, { kind, attributes: { ...facts.attributes } }, above)
  try {
    return await api.context.with(api.trace.setSpan(above, span), run)
  } catch (error) {
    // The name of the error only: its words may hold what somebody typed.
    span.setStatus({ code: api.SpanStatusCode.ERROR })
    span.setAttribute('error.type', error instanceof Error ? error.name : 'Error')
    throw error
  } finally {
    span.end()
  }
}

export interface Traces { stop(): Promise<void> }

/** Begins to send traces by OTLP over HTTP, when the environment asks for it (OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME and the like). */
export async function startTraces(env: Readonly<Record<string, string | undefined>>, version: string): Promise<Traces | undefined> {
  if ((env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '') === '' && (env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? '') === '') return undefined
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }, { AsyncLocalStorage }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'), import('node:async_hooks'),
  ])
  const contexts = new AsyncLocalStorage<ReturnType<Api['context']['active']>>()
  api.context.setGlobalContextManager({
    active: () => contexts.getStore() ?? api.ROOT_CONTEXT,
    with: (context, run, self, ...given) => contexts.run(context, () => run.call(self as ThisParameterType<typeof run>, ...given)),
    bind: (_context, target) => target,
    enable() { return this },
    disable() { return this },
  })
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env['OTEL_SERVICE_NAME'] ?? 'guanxi', 'service.version': version }),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter({ url: env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? `${(env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '').replace(/\/+$/, '')}/v1/traces` }))],
  })
  active = { api, tracer: provider.getTracer('guanxi', version) }
  return {
    async stop() {
      active = undefined
      api.context.disable()
      await provider.shutdown()
    },
  }
}

function parentOf(api: Api, header: string) {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header) ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined
  const found = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true }
  return api.isSpanContextValid(found) ? found : undefined
}
