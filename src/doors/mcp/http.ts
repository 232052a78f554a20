import { z } from 'zod'
import { refuseOtherSites } from '../rest/origin.ts'
import { problems } from '../rest/problems.ts'
import type { Answer, Call, Route } from '../rest/route.ts'
import { createMcpServer } from './server.ts'
import type { McpGiven } from './tool.ts'

const forwarded = ['accept', 'content-type', 'mcp-protocol-version'] as const

/**
 * MCP over streamable HTTP at /mcp, without sessions: each request brings its key, so that a right which was taken away is gone
 * at the next call and no memory is held for anybody. Only keys are taken, never the cookie of a browser.
 */
export function mcpRoute(given: McpGiven, publicOrigin: string | undefined): Route {
  return {
    method: 'POST', path: '/mcp', access: 'session', asks: true, body: z.custom<unknown>((value) => typeof value === 'object' && value !== null),
    operation: {
      id: 'mcp', tag: 'MCP', summary: 'Model Context Protocol, over streamable HTTP',
      about: 'JSON-RPC messages of the Model Context Protocol; with an API key only. The tools follow from the same declarations as the rest of this API.',
      request: { type: 'object', additionalProperties: true }, response: { type: 'object', additionalProperties: true }, problems: [406],
    },
    async handle(call) {
      if (call.caller?.key === undefined) {
        void call.reply.header('www-authenticate', 'Bearer')
        throw problems.notSignedIn()
      }
      // A page of another site (or of a name that was turned to this address) must not speak to it through somebody's browser.
      refuseOtherSites(call.request, publicOrigin)
      return respond(given, call)
    },
  }
}

async function respond(given: McpGiven, call: Call): Promise<Answer> {
  const { context } = call
  const { WebStandardStreamableHTTPServerTransport } = await import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js')
  const server = await createMcpServer(given, async () => context)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  try {
    await server.connect(transport)
    const headers = new Headers(forwarded.flatMap((name) => { const value = call.request.headers[name]; return typeof value === 'string' ? [[name, value] as [string, string]] : [] }))
    const response = await transport.handleRequest(new Request('http://localhost/mcp', { method: 'POST', headers }), { parsedBody: call.body })
    const text = await response.text()
    return { status: response.status, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) }
  } finally {
    await server.close()
  }
}
