import { createElement } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { FilterValue, Operator } from '../../src/model/filter/filter.ts'
import { fieldNamed } from '../model.ts'
import { filterPartFor } from './filtering.ts'
import { partFor } from './index.ts'

interface FieldConditionProps {
  readonly object: ResolvedObject
  readonly name: string
  readonly operator: Operator
  readonly value: FilterValue | undefined
  readonly onChange: (value: FilterValue | undefined) => void
}

/** The value of a condition on a field. */
export function FieldCondition({ object, name, ...rest }: FieldConditionProps) {
  const field = fieldNamed(object, name)
  if (field === undefined) return null
  const { field: shown } = partFor(object, field)
  const part = filterPartFor(shown.type)
  return part === undefined ? null : createElement(part.Filter, { field: shown, object, name, ...rest })
}
