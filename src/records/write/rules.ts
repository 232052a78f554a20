import type { Actor } from '../../access/actor.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Values } from './record.ts'

/** What a rule may know besides the record. */
export interface RuleFacts {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The writer's calendar date. */
  readonly today: string
  readonly userId: string
  readonly baseCurrency: string
  /** First month of the company's fiscal year, 1 to 12; January where it is not said. */
  readonly fiscalStart?: number
  /** Who writes, with the rights of this moment. */
  readonly actor?: Actor
  /** Whether that person writes it themselves: it is neither a verb nor what a file brings. Known to guards. */
  readonly byHand?: boolean
}

/** A pure decision: the problems of the record as it would stand. `before` is absent for a new one. */
export type Rule = (before: Values | undefined, after: Values, facts: RuleFacts) => readonly FieldProblem[]
export interface NamedRule { readonly name: string; readonly check: Rule }
export type Rules = ReadonlyMap<string, Rule>

/** Gives a rule, which an object names in its declaration, its function. */
export function rule(name: string, check: Rule): NamedRule {
  return { name, check }
}

/** @throws Error when two have one name. */
export function rulesByName(rules: readonly NamedRule[]): Rules {
  const map = new Map<string, Rule>()
  for (const { name, check } of rules) {
    if (map.has(name)) throw new Error(`The rule ${name} has two functions.`)
    map.set(name, check)
  }
  return map
}
