import type { JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'

export interface SettingsProps { readonly object: ResolvedObject; readonly settings: JsonObject; readonly onChange: (settings: JsonObject) => void }

/** The settings with one more said, or without it. */
export function withSetting(settings: JsonObject, name: string, value: JsonObject[string] | undefined): JsonObject {
  const { [name]: _, ...others } = settings
  return value === undefined ? others : { ...others, [name]: value }
}

/** What a formula may give. */
export const formulaResults = ['number', 'money', 'text', 'boolean', 'date'] as const
export type FormulaResult = (typeof formulaResults)[number]
