import { type KeyboardEvent, useState } from 'react'
import { addDays, addMonths } from '../../src/lib/calendar.ts'
import { readDate } from '../../src/model/fields/calendarText.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startOfWeek } from '../words/format.ts'
import { useSpeech } from '../words/language.tsx'
import { IconButton } from './button.tsx'
import { Popover } from './popover.tsx'

interface DateInputProps {
  readonly id?: string
  readonly label?: string
  /** YYYY-MM-DD or ''. */
  readonly value: string
  /** A date, '' when emptied, or what was typed where it is no date (the form says so). */
  readonly onChange: (value: string) => void
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean
  readonly max?: string
}

/** A date, typed in any usual form or chosen from a month. */
export function DateInput({ id, label, value, onChange, invalid = false, describedBy, autoFocus = false, max }: DateInputProps) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    if (typed === undefined) return
    setTyped(undefined)
    onChange(typed.trim() === '' ? '' : readDate(typed) ?? typed)
  }
  return (
    <div className="date-input">
      <input
        id={id} className="input" inputMode="numeric" autoComplete="off" placeholder={say(recordWords.dateForm)} aria-label={label} aria-invalid={invalid || undefined} aria-describedby={describedBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
        autoFocus={autoFocus} value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit() }}
      />
      <Popover label={say(recordWords.chooseDate)} align="end" trigger={(props) => <IconButton {...props} icon="calendar" label={say(recordWords.chooseDate)} iconSize={16} />}>
        {(close) => <Calendar chosen={value} max={max} onChoose={(date) => { setTyped(undefined); onChange(date); close() }} />}
      </Popover>
    </div>
  )
}

/** One month of days; arrows move by day and week, PageUp and PageDown by month. */
export function Calendar({ chosen, onChoose, max }: { readonly chosen: string; readonly onChoose: (date: string) => void; readonly max?: string | undefined }) {
  const { say, formats, language } = useSpeech()
  const today = formats.today()
  const [at, setAt] = useState(/^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : today)
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(Date.parse(`${at}T00:00:00Z`))
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'narrow' })
  const first = startOfWeek(`${at.slice(0, 8)}01`, formats.weekStart)
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)))
  const steps: Readonly<Record<string, (date: string) => string>> = {
    ArrowLeft: (date) => addDays(date, -1), ArrowRight: (date) => addDays(date, 1), ArrowUp: (date) => addDays(date, -7), ArrowDown: (date) => addDays(date, 7),
    PageUp: (date) => addMonths(date, -1), PageDown: (date) => addMonths(date, 1),
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    const next = step(at)
    setAt(next)
    const table = event.currentTarget
    requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move among the days, which are the controls
    <div className="calendar" onKeyDown={press}>
      <div className="row">
        <IconButton icon="left" label={say(recordWords.previousMonth)} onClick={() => setAt(addMonths(at, -1))} />
        <span className="strong spring calendar-month" aria-live="polite">{month}</span>
        <IconButton icon="right" label={say(recordWords.nextMonth)} onClick={() => setAt(addMonths(at, 1))} />
      </div>
      <table aria-label={month}>
        <thead><tr>{(weeks[0] ?? []).map((date) => <th key={date} scope="col">{weekday.format(Date.parse(`${date}T00:00:00Z`))}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button" data-date={date} data-first={date === at || undefined} tabIndex={date === at ? 0 : -1} aria-pressed={date === chosen} aria-label={formats.fullDate(date)} disabled={max !== undefined && date > max}
                    className={`calendar-day ${date === today ? 'today' : ''} ${date.slice(0, 7) === at.slice(0, 7) ? '' : 'muted'}`} onClick={() => onChoose(date)}
                  >{Number(date.slice(8))}</button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
