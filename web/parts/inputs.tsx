import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'

/** A one-line text input in the house's look. */
export function TextInput({ className = '', invalid = false, ...rest }: ComponentProps<'input'> & { readonly invalid?: boolean }) {
  return <input autoComplete="off" {...rest} className={`input ${className}`} aria-invalid={invalid || undefined} />
}

export function TextArea({ className = '', invalid = false, ...rest }: ComponentProps<'textarea'> & { readonly invalid?: boolean }) {
  return <textarea rows={3} {...rest} className={`input area ${className}`} aria-invalid={invalid || undefined} />
}

export interface Option { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** The browser's own list of choices: quick, light, right on every phone. */
export function Select({ options, empty, className = '', invalid = false, ...rest }: ComponentProps<'select'> & { readonly options: readonly Option[]; readonly empty?: string; readonly invalid?: boolean }) {
  return (
    <select {...rest} className={`input select ${className}`} aria-invalid={invalid || undefined}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
    </select>
  )
}

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly mixed?: boolean
  readonly children?: ReactNode
}

/** A check box; mixed when only some of what it stands for is checked. */
export function Checkbox({ mixed = false, children, className = '', ...rest }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => { if (input.current !== null) input.current.indeterminate = mixed }, [mixed])
  const box = <input {...rest} ref={input} type="checkbox" className={`checkbox ${className}`} />
  return children === undefined ? box : <label className="row checkbox-label">{box}<span>{children}</span></label>
}

interface LabelledProps {
  readonly label: string
  readonly required?: boolean
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined
  readonly hint?: string
  readonly children: (props: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly invalid: boolean }) => ReactNode
}

/** An input with its label above and what is wrong below. */
export function Labelled({ label, required = false, problem, hint, children }: LabelledProps) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}{required && <span className="bad" aria-hidden="true"> *</span>}</label>
      {children({ id, 'aria-describedby': note === undefined ? undefined : `${id}-note`, invalid: problem !== undefined })}
      {note !== undefined && <span id={`${id}-note`} className={`small ${problem === undefined ? 'muted' : 'bad'}`} role={problem === undefined ? undefined : 'alert'}>{note}</span>}
    </div>
  )
}
