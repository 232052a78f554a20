import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths } from '../../src/lib/calendar.ts'
import { minorDigits } from '../../src/lib/money.ts'
import { type Basis, isMoneyKpi, type KpiName } from '../../src/model/define/kpis.ts'
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

interface Given { readonly kpi: KpiName; readonly basis: Basis; readonly year: string }
type LevelName = 'base' | 'goal' | 'stretch'
const levels: readonly LevelName[] = ['base', 'goal', 'stretch']

/** Targets of a year for one subject: the year's sum is spread over the months, evenly or by hand, and kept all at once. */
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
  const months = Array.from({ length: 12 }, (_, index) => addMonths(year, index))
  const money = isMoneyKpi(kpi)
  const scale = money ? 10 ** minorDigits(workspace.baseCurrency) : 1
  const read = (key: string) => { const text = (values[key] ?? '').replaceAll(/[,，\s]/g, ''); return text === '' || !Number.isFinite(Number(text)) ? undefined : Math.round(Number(text) * scale) }
  const write = (key: string, text: string) => setValues((before) => ({ ...before, [key]: text }))
  const yearly = levels.flatMap((level) => { const sum = read(`${level} year`); return sum === undefined ? [] : [{ level, sum }] })
  /** The months as they were previewed: each level comes to its year to the last unit. */
  const spread = (weights: readonly number[]) => {
    const written = yearly.flatMap(({ level, sum }) => { const parts = shareOut(sum, weights); return months.map((month, index) => [`${level} ${month}`, String((parts[index] ?? 0) / scale)] as const) })
    setValues((before) => ({ ...before, ...Object.fromEntries(written) }))
    setSeason(false)
  }
  const total = (level: LevelName) => months.reduce((sum, month) => sum + (read(`${level} ${month}`) ?? 0), 0)
  const save = useMutation({
    mutationFn: async () => {
      const [of = 'company', id] = subject.split(' ')
      const targets = months.flatMap((month) => {
        const given = Object.fromEntries(levels.flatMap((level) => { const value = read(`${level} ${month}`); return value === undefined ? [] : [[level, value] as const] }))
        return Object.keys(given).length === 0 ? [] : [{ subject: of, ...(id === undefined ? {} : { id }), kpi, basis, period: 'month', startsOn: month, ...given }]
      })
      await act('salesTarget', 'salesTarget.set', { targets })
      await refresh(client, 'salesTarget')
    },
    onSuccess: () => toast({ text: say(words.saved) }),
  })
  const subjects = [
    ...(rights.on('salesTarget').update === 'all' ? [{ value: 'company', label: say(words.company) }] : []),
    ...(units.data?.rows ?? []).map((row) => ({ value: `department ${row.id}`, label: textOf(row['name']) })), ...(people.data?.rows ?? []).map((row) => ({ value: `person ${row.id}`, label: textOf(row['name']) })),
  ]
  const named = (month: string) => new Intl.DateTimeFormat(formats.language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', month: 'short' }).format(Date.parse(month))
  const filled = months.some((month) => levels.some((level) => read(`${level} ${month}`) !== undefined))
  return (
    <section className="card targets-set" aria-label={say(words.set)}>
      <div className="row targets-asked"><Select aria-label={say(words.whose)} value={subject} empty={say(words.choose)} options={subjects} onChange={(event) => { setSubject(event.target.value); setValues({}) }} /><span className="muted small">{money ? workspace.baseCurrency : ''}</span></div>
      <div className="targets-grid">
        <table>
          <caption className="unseen">{say(words.set)}</caption>
          <thead><tr><th scope="col">{say(words.month)}</th>{levels.map((level) => <th key={level} scope="col" className="number">{say(words[level])}</th>)}</tr></thead>
          <tbody>
            <tr className="targets-year">
              <th scope="row">{say(words.year)}</th>
              {levels.map((level) => <td key={level}><SumInput aria-label={say(words.cell, { level: say(words[level]), month: say(words.year) })} value={values[`${level} year`] ?? ''} onChange={(text) => write(`${level} year`, text)} /></td>)}
            </tr>
            {months.map((month) => <tr key={month}><th scope="row">{named(month)}</th>{levels.map((level) => <td key={level}><SumInput aria-label={say(words.cell, { level: say(words[level]), month: named(month) })} value={values[`${level} ${month}`] ?? ''} onChange={(text) => write(`${level} ${month}`, text)} /></td>)}</tr>)}
          </tbody>
          <tfoot><tr><th scope="row">{say(words.sum)}</th>{levels.map((level) => <td key={level} className="number"><b>{kpiValue(total(level), money ? 'money' : 'number', formats)}</b></td>)}</tr></tfoot>
        </table>
      </div>
      {season && <Season sums={yearly} months={months} scale={scale} unit={money ? 'money' : 'number'} asked={{ kpi, basis, startsOn: addMonths(year, -12), ...(subject.startsWith('department ') ? { unit: subject.slice(11) } : subject.startsWith('person ') ? { person: subject.slice(7) } : {}) }} onSpread={spread} onClose={() => setSeason(false)} />}
      {save.isError && <Failure error={save.error} />}
      <div className="row"><Button size="usual" disabled={yearly.length === 0 || subject === ''} onClick={() => setSeason(true)}>{say(words.spreadYear)}</Button><Button tone="primary" size="usual" busy={save.isPending} disabled={subject === '' || !filled} onClick={() => save.mutate()}>{say(words.save)}</Button></div>
    </section>
  )
}
