import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths } from '../../src/lib/calendar.ts'
import { minorDigits } from '../../src/lib/money.ts'
import type { Basis, KpiName } from '../../src/model/define/kpis.ts'
import { isAdditive } from '../../src/model/metrics/kpi.ts'
import { targetKpiOf } from '../../src/model/metrics/targets.ts'
import { shareOut } from '../../src/model/targets/spread.ts'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, refresh, rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { SumInput } from '../fields/shared/sum-input.tsx'
import { Button } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { Season } from './season.tsx'
import { kpiValue } from './shown.ts'
import { slotsOf, typedValue } from './slots.ts'
import { thereIn, thereQuery } from './there.ts'

interface Given { readonly kpi: KpiName; readonly basis: Basis; readonly year: string }
type LevelName = 'base' | 'goal' | 'stretch'
const levels: readonly LevelName[] = ['base', 'goal', 'stretch']

/** Targets of a year for one subject, kept all at once: what is kept stands in its place; the year's sum is spread over the months, evenly or by hand; shares and averages are typed for each time. */
export function SetTargets({ kpi, basis, year }: Given) {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const rights = useRights()
  const client = useQueryClient()
  const [subject, setSubject] = useState(rights.on('salesTarget').update === 'all' ? 'company' : '')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [season, setSeason] = useState(false)
  const people = useQuery({ ...rowsQuery('user', { filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], fields: ['name'], limit: 200 }), retry: false })
  const units = useQuery({ ...rowsQuery('department', { sort: [{ field: 'order' }], fields: ['name'], limit: 200 }), retry: false })
  const measured = targetKpiOf(kpi, basis)
  const unit = measured?.unit ?? 'count'
  const additive = measured === undefined || isAdditive(measured)
  const slots = slotsOf(year, additive, formats)
  const months = slots.filter(({ period }) => period === 'month').map(({ startsOn }) => startsOn)
  const kept = additive ? slots : [{ key: 'year', period: 'year' as const, startsOn: year }, ...slots]
  const money = unit === 'money'
  const scale = money ? 10 ** minorDigits(workspace.baseCurrency) : 1
  const there = useQuery(thereQuery({ subject, kpi, basis, year }))
  const known = thereIn(subject === '' ? [] : there.data?.rows ?? [], unit, scale, !additive)
  const textAt = (key: string) => values[key] ?? known[key] ?? ''
  const read = (key: string) => typedValue(textAt(key), unit, scale)
  const write = (key: string, text: string) => setValues((before) => ({ ...before, [key]: text }))
  const yearly = levels.flatMap((level) => { const sum = read(`${level} year`); return sum === undefined ? [] : [{ level, sum }] })
  /** The months as they were previewed: each level comes to its year to the last unit. */
  const spread = (weights: readonly number[]) => {
    const written = yearly.flatMap(({ level, sum }) => { const parts = shareOut(sum, weights); return months.map((month, index) => [`${level} ${month}`, String((parts[index] ?? 0) / scale)] as const) })
    setValues((before) => ({ ...before, ...Object.fromEntries(written) }))
    setSeason(false)
  }
  const isChanged = (key: string) => levels.some((level) => read(`${level} ${key}`) !== typedValue(known[`${level} ${key}`] ?? '', unit, scale))
  const total = (level: LevelName) => months.reduce((sum, month) => sum + (read(`${level} ${month}`) ?? 0), 0)
  const save = useMutation({
    mutationFn: async () => {
      const [of = 'company', id] = subject.split(' ')
      const targets = kept.flatMap(({ key, period, startsOn }) => {
        const given = Object.fromEntries(levels.flatMap((level) => { const value = read(`${level} ${key}`); return value === undefined ? [] : [[level, value] as const] }))
        // One whose levels were all emptied is sent without any: so it goes.
        return isChanged(key) ? [{ subject: of, ...(id === undefined ? {} : { id }), kpi, basis, period, startsOn, ...given }] : []
      })
      await act('salesTarget', 'salesTarget.set', { targets })
      await refresh(client, 'salesTarget')
    },
    onSuccess: () => { setValues({}); toast({ text: say(words.saved) }) },
  })
  const subjects = [
    ...(rights.on('salesTarget').update === 'all' ? [{ value: 'company', label: say(words.company) }] : []),
    ...(units.data?.rows ?? []).map((row) => ({ value: `department ${row.id}`, label: textOf(row['name']) })), ...(people.data?.rows ?? []).map((row) => ({ value: `person ${row.id}`, label: textOf(row['name']) })),
  ]
  const waits = subject !== '' && there.isPending
  const changed = kept.some(({ key }) => isChanged(key))
  return (
    <section className="card targets-set" aria-label={say(words.set)}>
      <div className="row targets-asked"><Select aria-label={say(words.whose)} value={subject} empty={say(words.choose)} options={subjects} onChange={(event) => { setSubject(event.target.value); setValues({}) }} /><span className="muted small">{money ? workspace.baseCurrency : unit === 'rate' ? '%' : ''}</span></div>
      <div className="targets-grid">
        <table>
          <caption className="unseen">{say(words.set)}</caption>
          <thead><tr><th scope="col">{say(additive ? words.month : words.period)}</th>{levels.map((level) => <th key={level} scope="col" className="number">{say(words[level])}</th>)}</tr></thead>
          <tbody>
            <tr className="targets-year">
              <th scope="row">{say(words.year)}</th>
              {levels.map((level) => <td key={level}><SumInput aria-label={say(words.cell, { level: say(words[level]), month: say(words.year) })} disabled={waits} value={textAt(`${level} year`)} onChange={(text) => write(`${level} year`, text)} /></td>)}
            </tr>
            {slots.map(({ key, label }) => <tr key={key}><th scope="row">{label}</th>{levels.map((level) => <td key={level}><SumInput aria-label={say(words.cell, { level: say(words[level]), month: label })} disabled={waits} value={textAt(`${level} ${key}`)} onChange={(text) => write(`${level} ${key}`, text)} /></td>)}</tr>)}
          </tbody>
          {additive && <tfoot><tr><th scope="row">{say(words.sum)}</th>{levels.map((level) => <td key={level} className="number"><b>{kpiValue(total(level), money ? 'money' : 'number', formats)}</b></td>)}</tr></tfoot>}
        </table>
      </div>
      {season && <Season sums={yearly} months={months} scale={scale} unit={money ? 'money' : 'number'} asked={{ kpi, basis, startsOn: addMonths(year, -12), ...(subject.startsWith('department ') ? { unit: subject.slice(11) } : subject.startsWith('person ') ? { person: subject.slice(7) } : {}) }} onSpread={spread} onClose={() => setSeason(false)} />}
      {there.isError && <Failure error={there.error} retry={() => void there.refetch()} />}
      {save.isError && <Failure error={save.error} />}
      <div className="row">{additive && <Button size="usual" disabled={yearly.length === 0 || subject === ''} onClick={() => setSeason(true)}>{say(words.spreadYear)}</Button>}<Button tone="primary" size="usual" busy={save.isPending} disabled={subject === '' || waits || !changed} onClick={() => save.mutate()}>{say(words.save)}</Button></div>
    </section>
  )
}
