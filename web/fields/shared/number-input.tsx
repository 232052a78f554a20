import { useState } from 'react'
import { TextInput } from '../../parts/inputs.tsx'

interface NumberInputProps {
  readonly id?: string
  readonly label?: string
  readonly value: number | undefined
  /** A number, null when emptied, or the text where it is none. */
  readonly onChange: (value: number | string | null) => void
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string
}

/** The number that a person typed, thousands and full-width signs forgiven. */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** An input for a number: what is typed stays as typed until it is left. */
export function NumberInput({ id, label, value, onChange, invalid = false, describedBy, autoFocus, className = 'number' }: NumberInputProps) {
  const [typed, setTyped] = useState<string>()
  const type = (text: string) => {
    setTyped(text)
    onChange(text.trim() === '' ? null : readNumber(text) ?? text)
  }
  return (
    <TextInput
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
      id={id} aria-label={label} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} inputMode="decimal" className={className}
      value={typed ?? (value === undefined ? '' : String(value))} onChange={(event) => type(event.target.value)} onBlur={() => { if (typed !== undefined && readNumber(typed) !== undefined) setTyped(undefined) }}
    />
  )
}
