import type { z } from 'zod'
import type { JsonObject } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Acts } from '../../records/act/index.ts'
import type { Context } from '../../records/context.ts'
import type { Records } from '../../records/engine.ts'
import type { JsonSchema } from '../rest/schema.ts'
import type { RestDependencies } from '../rest/ports.ts'

/** What stands behind this door; given by the composition as to the others. */
export interface McpGiven {
  readonly records: Records
  readonly acts: Acts
  readonly search: RestDependencies['search']
  /** The model of the caller's workspace, taken once for each request. */
  readonly registryOf: (context: Context) => Promise<Registry>
  readonly log: RestDependencies['log']
  readonly version: string
}

/** One call of a tool: who asks, with which model, and what stands behind. */
export interface Asked extends Pick<McpGiven, 'records' | 'acts' | 'search'> { readonly context: Context; readonly registry: Registry }

/** One tool, its input's type closed inside. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: JsonSchema
  /** Whether it changes anything, and whether that can be taken back. */
  readonly effect: 'reads' | 'writes' | 'destroys'
  /** @throws ZodError, Problem. */
  run(asked: Asked, input: unknown): Promise<JsonObject>
}

interface ToolOptions<Input> extends Omit<Tool, 'name' | 'run'> {
  readonly input: z.ZodType<Input>
  readonly run: (asked: Asked, input: Input) => Promise<JsonObject>
}

/** Declares a tool: its input is parsed before it runs. */
export function defineTool<Input>(name: string, { input: schema, run, ...facts }: ToolOptions<Input>): Tool {
  return { name, ...facts, run: (asked, input) => run(asked, schema.parse(input)) }
}
