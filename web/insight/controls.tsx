import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, addMonths } from '../../src/lib/calendar.ts'
import { monthsIn, periodStart } from '../../src/model/targets/period.ts'
import { isPeriodKind } from '../../src/model/targets/period.ts'
import type { Words } from '../../src/lib/words.ts'
import { choiceLabelOn, fieldLabel } from '../../src/model/words/labels.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useMe, useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { model } from '../model.ts'
import { Select, TextInput } from '../parts/inputs.tsx'
import { useIsPhone } from '../parts/media.ts'
import { periodLabel } from '../targets/shown.ts'
import { useSpeech } from '../words/language.tsx'
import { type DashboardSearch, shownPeriods } from './search.ts'

interface ControlsProps { readonly search: DashboardSearch; readonly onChange: (next: DashboardSearch) => void }

/** When, against what, and whose: what all the cards share. */
export function Controls({ search, onChange }: ControlsProps) {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const rights = useRights()
  const { period = 'month' } = search
  const day = search.day ?? formats.today()
  const reaches = (object: string) => ['below', 'all', 'department'].includes(rights.on(object).read)
  const people = useQuery({ ...rowsQuery('user', { fields: ['name'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], limit: 200 }), retry: false, enabled: reaches('customer') })
  const units = useQuery({ ...rowsQuery('department', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), retry: false, enabled: reaches('customer') })
  const step = (by: number) => onChange({ ...search, day: isPeriodKind(period) ? addMonths(periodStart(period, day, workspace.fiscalStart), by * monthsIn(period)) : period === 'week' ? addDays(day, by * 7) : addMonths(day, by * 12) })
  const without = (...names: readonly (keyof DashboardSearch)[]) => Object.fromEntries(Object.entries(search).filter(([key]) => !names.some((name) => name === key)))
  // On a phone the figures come first: what narrows them waits behind one button.
  const narrow = useIsPhone()
  const [open, setOpen] = useState(false)
  const count = [search.against, search.person, search.unit, search.segment].filter((each) => each !== undefined).length
  const label = isPeriodKind(period) ? periodLabel(period, periodStart(period, day, workspace.fiscalStart), formats) : period === 'week' ? formats.fullDate(day) : say(words.twelveMonths)
  return (
    <div className="row insight-controls">
      <Select aria-label={say(words.period)} value={period} options={shownPeriods.map((value) => ({ value, label: say(words[value]) }))} onChange={(event) => { const next = shownPeriods.find((each) => each === event.target.value); if (next === 'range') onChange({ ...search, period: next, from: search.from ?? `${day.slice(0, 8)}01`, to: search.to ?? day })
        else if (next !== undefined) onChange({ ...without('from', 'to'), period: next }) }} />
      {period === 'range' ? (
        <span className="row insight-when">
          {(['from', 'to'] as const).map((name) => <TextInput key={name} type="date" aria-label={say(name === 'from' ? words.from : words.to)} value={search[name] ?? formats.today()} onChange={(event) => onChange({ ...search, from: search.from ?? formats.today(), to: search.to ?? formats.today(), [name]: event.target.value })} />)}
        </span>
      ) : (
        <span className="row insight-when">
          <IconButton icon="left" label={say(words.earlier)} onClick={() => step(-1)} /><b>{label}</b><IconButton icon="right" label={say(words.later)} onClick={() => step(1)} />
        </span>
      )}
      {narrow && <Button icon="filter" className="insight-filters" aria-label={say(words.filters)} title={say(words.filters)} aria-expanded={open} onClick={() => setOpen(!open)}>{count === 0 ? null : count}</Button>}
      {(!narrow || open) && <>
        <Select aria-label={say(words.against)} value={search.against ?? 'previous'} options={[{ value: 'previous', label: say(words.previous) }, { value: 'lastYear', label: say(words.lastYear) }]} onChange={(event) => onChange(event.target.value === 'lastYear' ? { ...search, against: 'lastYear' } : without('against'))} />
        {people.data !== undefined && <Select aria-label={say(words.person)} value={search.person ?? ''} empty={say(words.everybody)} options={people.data.rows.map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => onChange(event.target.value === '' ? without('person') : { ...search, person: event.target.value })} />}
        {units.data !== undefined && units.data.rows.length > 1 && <Select aria-label={say(words.department)} value={search.unit ?? ''} empty={say(words.wholeCompany)} options={units.data.rows.map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => onChange(event.target.value === '' ? without('unit') : { ...search, unit: event.target.value })} />}
        {rights.mayRead('customer') && <Select aria-label={say(words.segment)} value={search.segment ?? ''} empty={say(words.allCustomers)} options={segments(say)} onChange={(event) => onChange(event.target.value === '' ? without('segment') : { ...search, segment: event.target.value })} />}
      </>}
    </div>
  )
}

const segmentScores = ['rfmSegment', 'valueQuadrant', 'lifecycle', 'churnRisk', 'repurchase'] as const

/** What models say of customers, to look at those alone. */
export function segments(say: (words: Words) => string): readonly { readonly value: string; readonly label: string }[] {
  return segmentScores.flatMap((name) => {
    const field = model.object('customer').allFields[name]
    return field?.type === 'choice' ? field.choices.map((choice) => ({ value: `${name}:${choice}`, label: `${say(fieldLabel('customer', field, name))}: ${say(choiceLabelOn(model.object('customer'), name, choice))}` })) : []
  })
}
