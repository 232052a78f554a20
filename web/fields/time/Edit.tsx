import { useState } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { readTime } from '../../../src/model/fields/calendarText.ts'
import { textOf } from '../../data/values.ts'
import { TextInput } from '../../parts/inputs.tsx'
import type { EditProps } from '../part.ts'

interface ClockInputProps {
  readonly id?: string
  readonly label?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
}

/** A time of day in any usual form: 9:30, 下午3点, 3:30 pm. */
export function ClockInput({ id, label, value, onChange, invalid = false, describedBy }: ClockInputProps) {
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    if (typed === undefined) return
    onChange(typed === '' ? '' : readTime(typed) ?? typed)
    setTyped(undefined)
  }
  return <TextInput id={id} aria-label={label} aria-describedby={describedBy} invalid={invalid} placeholder="09:30" className="clock-input" value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit() }} />
}

export function TimeEdit({ value, onChange, id, describedBy, invalid = false }: EditProps<FieldOf<'time'>>) {
  return <ClockInput id={id} describedBy={describedBy} invalid={invalid} value={textOf(value)} onChange={(time) => onChange(time === '' ? null : time)} />
}
