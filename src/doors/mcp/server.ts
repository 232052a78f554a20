import type { Server } from '@modelcontextprotocol/sdk/server/index.js'
import type { CallToolResult, Tool as ToolFacts } from '@modelcontextprotocol/sdk/types.js'
import type { Registry } from '../../model/define/registry.ts'
import type { Context } from '../../records/context.ts'
import { readJsonText } from '../rest/json.ts'
import { actionTools } from './acting.ts'
import { describeObjects } from './describe.ts'
import { readingTools } from './reading.ts'
import { failure, success } from './results.ts'
import type { McpGiven, Tool } from './tool.ts'
import { writingTools } from './writing.ts'

const instructions = 'Guanxi is a CRM. Begin with describe_objects. What you may see and do is what the person whose key this is may see and do; refusals say why. Records carry a version: give the one that you read when you change them.'

/**
 * A server of the Model Context Protocol over the whole model of the caller's workspace. The library is loaded when somebody first
 * asks: most companies never do, and it takes 20 MB.
 * @param contextOf who asks, with the rights of this moment; asked on each request.
 */
export async function createMcpServer(given: McpGiven, contextOf: () => Promise<Context>): Promise<Server> {
  const [{ Server }, { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError }] = await Promise.all([import('@modelcontextprotocol/sdk/server/index.js'), import('@modelcontextprotocol/sdk/types.js')])
  const server = new Server({ name: 'guanxi', title: 'Guanxi', version: given.version }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, async () => {
    const context = await contextOf()
    return { tools: toolsFor(await given.registryOf(context), context).map(factsOf) }
  })
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input = {} } }): Promise<CallToolResult> => {
    const seen = await contextOf()
    const context: Context = { ...seen, actor: { ...seen.actor, via: 'mcp' } }
    const registry = await given.registryOf(context)
    const tool = toolsFor(registry, context).find((each) => each.name === name)
    if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${name.slice(0, 80)} for you.`)
    try {
      // The same bounds as for any body: depth, names, texts and numbers that can be stored.
      return success(await tool.run({ ...given, context, registry }, readJsonText(JSON.stringify(input))))
    } catch (error) {
      return failure(error, context, (fault) => given.log.error({ error: fault, tool: name }, 'a tool failed'))
    }
  })
  return server
}

/** What this caller may call. @throws Error where two tools would have one name. */
export function toolsFor(registry: Registry, context: Context): readonly Tool[] {
  const readOnly = context.actor.permissions.readOnly === true
  const tools = [describeObjects, ...readingTools, ...(readOnly ? [] : writingTools), ...actionTools(registry, context)]
  if (new Set(tools.map(({ name }) => name)).size !== tools.length) throw new Error('Two tools have one name.')
  return tools
}

function factsOf({ name, title, description, inputSchema, effect }: Tool): ToolFacts {
  return {
    name, title, description, inputSchema: { ...inputSchema, type: 'object' },
    annotations: { readOnlyHint: effect === 'reads', destructiveHint: effect === 'destroys', openWorldHint: false },
  }
}
