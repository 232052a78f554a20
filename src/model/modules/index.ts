import type { ModuleDefinition } from '../define/module.ts'
import { connections } from './connections.ts'
import { leads, orders, partners, pipeline, telesales } from './selling.ts'
import { approvals, marketing, pools } from './steering.ts'

/** The parts of the program that a company takes or leaves, in the order in which the settings list them. */
export const modules: readonly ModuleDefinition[] = [leads, pipeline, orders, telesales, marketing, pools, approvals, partners, connections]

/** The modules that a company begins without, by how much of the program it asked for. */
export function withoutAtFirst(preset: string): readonly string[] {
  if (preset !== 'small' && preset !== 'sales') return []
  return modules.filter(({ presets }) => !presets.includes(preset)).map(({ name }) => name)
}
