import type { ModuleDefinition } from '../../model/define/module.ts'

/**
 * The modules that have to be switched along with one, each once, itself aside: on the way on those that it needs and that are
 * off, and what they need; on the way off those that need it and are on.
 */
export function alongWith(modules: readonly ModuleDefinition[], off: ReadonlySet<string>, name: string, on: boolean): readonly string[] {
  const found = new Set<string>([name])
  for (const each of found) {
    const next = on ? modules.find((module) => module.name === each)?.needs ?? [] : modules.filter(({ needs }) => needs.some((need) => need === each)).map((module) => module.name)
    for (const other of next) if (off.has(other) === on) found.add(other)
  }
  found.delete(name)
  return [...found]
}
