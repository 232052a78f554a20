import { createElement } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { isEmptyValue } from '../data/values.ts'
import { fieldNamed } from '../model.ts'
import { partFor } from './index.ts'

interface FieldValueProps {
  readonly object: ResolvedObject
  readonly name: string
  readonly value: Json | undefined
  readonly dense?: boolean
  /** The record, for values whose unit another field of it names. */
  readonly values?: JsonObject | undefined
  /** What stands for an empty value; a dash otherwise. */
  readonly empty?: string
}

/** One value, shown as its type shows it. */
export function FieldValue({ object, name, value, dense = false, values, empty = '–' }: FieldValueProps) {
  const field = fieldNamed(object, name)
  if (field === undefined || value === undefined || isEmptyValue(value)) return <span className="muted">{empty}</span>
  const { part, field: shown } = partFor(object, field)
  return createElement(part.View, { field: shown, object, name, value, dense, values })
}
