import { type ComponentProps, useState } from 'react'
import { TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { readNumber } from './number-input.tsx'

interface SumInputProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  /** As it was typed or reckoned. */
  readonly value: string
  readonly onChange: (text: string) => void
}

/** An input for a large number: its thousands stand apart, and what is typed stays as typed until it is left. */
export function SumInput({ value, onChange, ...rest }: SumInputProps) {
  const { formats } = useSpeech()
  const [typing, setTyping] = useState(false)
  const number = readNumber(value)
  return (
    <TextInput
      {...rest} inputMode="decimal" className={`number ${rest.className ?? ''}`} value={typing || number === undefined ? value : formats.number(number, 4)}
      onChange={(event) => { setTyping(true); onChange(event.target.value) }} onBlur={() => setTyping(false)}
    />
  )
}
