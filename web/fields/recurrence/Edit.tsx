import type { FieldOf } from '../../../src/model/define/field.ts'
import { frequencies, readRule, weekdays } from '../../../src/model/fields/recurrence/rule.ts'
import { ruleInWords } from '../../../src/model/fields/recurrence/words.ts'
import { recurrenceWords } from '../../../src/model/words/ui/recurrence.ts'
import { textOf } from '../../data/values.ts'
import { DateInput } from '../../parts/date-input.tsx'
import { Select, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { EditProps } from '../part.ts'
import { type Draft, draftOf, firstDraft, textOfDraft } from './draft.ts'

const numbers = [[1, 'first'], [2, 'second'], [3, 'third'], [4, 'fourth'], [-1, 'last']] as const
const places = [['same', 'sameDay'], ['last', 'lastDay'], ['nth', 'nth']] as const
const ends = [['never', 'endless'], ['until', 'until'], ['count', 'count']] as const

/** Monday of some week: its days give the names of weekdays. */
const monday = Date.UTC(2026, 0, 5)

/** When something comes again, put together in words; says what was chosen below. */
export function RecurrenceEdit({ value, onChange, id, label, describedBy, invalid = false }: EditProps<FieldOf<'recurrence'>>) {
  const { say, language } = useSpeech()
  const text = textOf(value)
  const rule = readRule(text)
  const own = rule === undefined ? undefined : draftOf(rule)
  const draft = own ?? firstDraft
  const change = (changes: Partial<Draft>) => onChange(textOfDraft({ ...draft, ...changes }))
  return (
    <div className="recurrence-edit" role="group" aria-label={label}>
      <div className="row">
        <Select
          id={id} aria-describedby={describedBy} invalid={invalid} empty={say(recurrenceWords.never)} value={rule === undefined ? '' : draft.frequency}
          options={frequencies.map((each) => ({ value: each, label: `${say(recurrenceWords.every)} ${say(recurrenceWords[each])}` }))}
          onChange={({ target }) => { const frequency = frequencies.find((each) => each === target.value); if (frequency === undefined) onChange(null); else change({ frequency }) }}
        />
        {rule !== undefined && <Count label={say(recurrenceWords.interval)} value={draft.interval} most={999} onChange={(interval) => change({ interval })} />}
      </div>
      {rule !== undefined && draft.frequency === 'weekly' && <Days draft={draft} change={change} />}
      {rule !== undefined && draft.frequency === 'monthly' && <Place draft={draft} change={change} />}
      {rule !== undefined && <End draft={draft} change={change} />}
      {rule !== undefined && <p className="small muted" aria-live="polite">{ruleInWords(rule, language)}{own === undefined && ` · ${say(recurrenceWords.own)}`}</p>}
    </div>
  )
}

interface PartProps { readonly draft: Draft; readonly change: (changes: Partial<Draft>) => void }

function Days({ draft, change }: PartProps) {
  const { say } = useSpeech()
  const name = useWeekdayName()
  return (
    <div className="row recurrence-days" role="group" aria-label={say(recurrenceWords.weekdays)}>
      {weekdays.map((day, index) => {
        const chosen = draft.days.includes(day)
        return <button key={day} type="button" className={`button small ${chosen ? 'chosen' : ''}`} aria-pressed={chosen} aria-label={name(index, 'long')} onClick={() => change({ days: chosen ? draft.days.filter((each) => each !== day) : [...draft.days, day] })}>{name(index, 'short')}</button>
      })}
    </div>
  )
}

function Place({ draft, change }: PartProps) {
  const { say } = useSpeech()
  const name = useWeekdayName()
  return (
    <div className="row">
      <Select aria-label={say(recurrenceWords.place)} value={draft.place} options={places.map(([place, word]) => ({ value: place, label: say(recurrenceWords[word]) }))} onChange={({ target }) => change({ place: places.find(([place]) => place === target.value)?.[0] ?? 'same' })} />
      {draft.place === 'nth' && <Select aria-label={say(recurrenceWords.number)} value={String(draft.nth)} options={numbers.map(([number, word]) => ({ value: String(number), label: say(recurrenceWords[word]) }))} onChange={({ target }) => change({ nth: Number(target.value) })} />}
      {draft.place === 'nth' && <Select aria-label={say(recurrenceWords.weekday)} value={draft.weekday} options={weekdays.map((day, index) => ({ value: day, label: name(index, 'long') }))} onChange={({ target }) => change({ weekday: weekdays.find((day) => day === target.value) ?? 'MO' })} />}
    </div>
  )
}

function End({ draft, change }: PartProps) {
  const { say, formats } = useSpeech()
  return (
    <div className="row">
      <Select aria-label={say(recurrenceWords.ends)} value={draft.end} options={ends.map(([end, word]) => ({ value: end, label: `${say(recurrenceWords.ends)} ${say(recurrenceWords[word])}` }))} onChange={({ target }) => { const end = ends.find(([each]) => each === target.value)?.[0] ?? 'never'; change({ end, ...(end === 'until' && draft.until === '' ? { until: formats.today() } : {}) }) }} />
      {draft.end === 'until' && <DateInput label={say(recurrenceWords.untilDay)} value={draft.until} onChange={(until) => change({ until })} />}
      {draft.end === 'count' && <Count label={say(recurrenceWords.times)} value={draft.count} most={5000} onChange={(count) => change({ count })} />}
    </div>
  )
}

function Count({ label, value, most, onChange }: { readonly label: string; readonly value: number; readonly most: number; readonly onChange: (value: number) => void }) {
  return <TextInput type="number" className="recurrence-count" aria-label={label} min={1} max={most} value={value} onChange={({ target }) => { const number = Math.trunc(Number(target.value)); if (number >= 1 && number <= most) onChange(number) }} />
}

function useWeekdayName(): (index: number, width: 'short' | 'long') => string {
  const { language } = useSpeech()
  return (index, width) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', weekday: width }).format(monday + index * 86_400_000)
}
