import type { Context } from '../../records/context.ts'
import { createMcpServer } from './server.ts'
import type { McpGiven } from './tool.ts'

/** MCP on the standard input and output, until the other side closes it or the signal says so. Nothing else may write there. */
export async function serveStdio(given: McpGiven, contextOf: () => Promise<Context>, signal: AbortSignal): Promise<void> {
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js')
  const server = await createMcpServer(given, contextOf)
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    signal.addEventListener('abort', () => { resolve() }, { once: true })
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}
