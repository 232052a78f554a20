import { createElement } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { fieldNamed } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { editPartFor } from './editing.ts'
import { partFor } from './index.ts'

interface FieldInputProps {
  readonly object: ResolvedObject
  readonly name: string
  readonly value: Json | undefined
  readonly onChange: (value: Json) => void
  readonly id: string
  readonly values: JsonObject
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly autoFocus?: boolean
}

/** One value, edited as its type is edited. */
export function FieldInput({ object, name, ...rest }: FieldInputProps) {
  const labels = useLabels()
  const field = fieldNamed(object, name)
  if (field === undefined) return null
  const { field: shown } = partFor(object, field)
  const part = editPartFor(shown.type)
  return part === undefined ? null : createElement(part.Edit, { field, object, name, label: labels.field(object, name), ...rest })
}
