import { isJsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import { type Broken, Unfit } from './broken.ts'
import type { CustomField, Customization } from './customization.ts'
import type { Reading } from './reading.ts'

/**
 * What of a customization fits the model, with the settings of its fields as they are read: who gets this lays it over the model
 * without reading it again.
 */
export function fitting(customization: Customization, broken: readonly Broken[], { settings }: Pick<Reading, 'settings'>): Customization {
  const left = new Set(broken.map(({ part, name }) => `${part} ${name}`))
  const fits = (part: Broken['part'], name: string) => !left.has(`${part} ${name}`)
  const { objects, fields, choices, fieldRules, uniqueRules, sharingRules, transitions, layouts } = customization
  return {
    ...customization,
    objects: objects.filter(({ name }) => fits('object', name)),
    fields: fields.flatMap((field) => (fits('field', `${field.object}.${field.name}`) ? readSettings(field, settings) : [])),
    choices: choices.filter(({ object, field }) => fits('choice', `${object}.${field}`)),
    fieldRules: fieldRules.filter(({ object, name }) => fits('fieldRule', `${object}.${name}`)),
    uniqueRules: uniqueRules.filter(({ object, name }) => fits('uniqueRule', `${object}.${name}`)),
    sharingRules: sharingRules.filter(({ object, name }) => fits('sharingRule', `${object}.${name}`)),
    transitions: transitions.filter(({ object }) => fits('transition', object)),
    layouts: layouts.filter(({ object }) => fits('layout', object)),
  }
}

function readSettings(field: CustomField, settings: Reading['settings']): readonly CustomField[] {
  try {
    // What is absent is left out, as on the way to whoever asked.
    const read: unknown = JSON.parse(JSON.stringify(settings(field.type, field)))
    return [{ ...field, settings: isJsonObject(read) ? read : {} }]
  } catch (error) {
    if (error instanceof Unfit || isProblem(error)) return []
    throw error
  }
}
