// Runs the fences over a tree and gives what they saw and refused.
import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { root } from './project.mjs'

/** @returns the number of our own modules that were seen, and each refused import as { from, to, rule }. */
export async function checkArrows(folder) {
  const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
  const { options, ...ruleSet } = rules
  const places = ['src', 'web'].filter((place) => existsSync(join(folder, place)))
  const { output } = await cruise(places, { ...options, ruleSet, validate: true, baseDir: folder }, options.enhancedResolveOptions, {})
  if (typeof output === 'string') throw new Error(output)
  return {
    modules: output.modules.filter(({ source }) => /^(src|web)\//.test(source)).length,
    refused: output.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
  }
}
