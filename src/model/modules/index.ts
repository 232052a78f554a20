import type { ModuleDefinition } from '../define/module.ts'
import { rhythm, visits, workLogs } from './caring.ts'
import { connections } from './connections.ts'
import { assignment, contracts, forms, leads, orders, partners, payments, pipeline, quotes, shop, targets, telesales } from './selling.ts'
import { approvals, automation, insight, marketing, pools } from './steering.ts'

/** The parts of the program that a company takes or leaves, in the order in which the settings list them. */
export const modules: readonly ModuleDefinition[] = [leads, forms, assignment, pipeline, orders, shop, contracts, quotes, payments, telesales, rhythm, visits, workLogs, marketing, pools, approvals, automation, partners, targets, insight, connections]

/** The modules that a company begins without, by how much of the program it asked for. */
export function withoutAtFirst(preset: string): readonly string[] {
  if (preset !== 'small' && preset !== 'sales') return []
  return modules.filter(({ presets }) => !presets.includes(preset)).map(({ name }) => name)
}
