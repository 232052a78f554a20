import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type WhatIfFormula, whatIfFormulas } from '../../src/model/define/whatIfNames.ts'
import { spanOf } from '../../src/model/targets/period.ts'
import { type Changes, type Counted, type FactorName, factorsFrom, factorsOf, whatIf } from '../../src/model/targets/whatIf.ts'
import { planningWords as words } from '../../src/model/words/ui/planning.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, createRecord, rowsQuery, useRefresh } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Select, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { jsonList } from '../scores/reasons.ts'
import { useSpeech } from '../words/language.tsx'
import type { PlanAsked } from './data.ts'

const counted = { amount: 'sales.amount', orders: 'sales.order_count', buyers: 'sales.buyers', traffic: 'lead.new_count' } as const

/** What sales would be if price, frequency, buyers, traffic or conversion changed. */
export function WhatIf({ asked: { basis, period, startsOn } }: { readonly asked: PlanAsked }) {
  const { from, to } = spanOf(period, startsOn)
  const { data, error } = useQuery({
    queryKey: ['what-if', basis, from, to], retry: false,
    queryFn: async (): Promise<Counted> => {
      const rows = jsonList((await act('report', 'report.figures', { metrics: Object.values(counted), period: 'range', from, to, against: 'none', basis })).result?.['metrics'])
      const value = (key: string) => { const found = rows.find((row) => row['key'] === key)?.['value']; return typeof found === 'number' ? found : 0 }
      return { amount: value(counted.amount), orders: value(counted.orders), buyers: value(counted.buyers), traffic: value(counted.traffic) }
    },
  })
  if (error !== null) return <Failure error={error} />
  return data === undefined ? <section className="card"><Skeleton lines={6} /></section> : <Factors key={`${from} ${to} ${basis}`} told={data} from={from} to={to} />
}

function Factors({ told, from, to }: { readonly told: Counted; readonly from: string; readonly to: string }) {
  const { say, formats } = useSpeech()
  const [formula, setFormula] = useState<WhatIfFormula>('frequency')
  const [changes, setChanges] = useState<Changes>({})
  const factors = factorsFrom(formula, told)
  const labels = { frequency: say(words.formulaFrequency), traffic: say(words.formulaTraffic) }
  const outcome = factors === undefined ? undefined : whatIf(formula, factors, changes)
  const shown = (name: FactorName, value: number) => (name === 'price' ? formats.money(Math.round(value)) : name === 'buyers' || name === 'traffic' ? formats.number(value, 0) : formats.number(value, 2))
  return (
    <section className="card plan-card" aria-label={say(words.whatIf)}>
      <div className="row"><Select aria-label={say(words.whatIf)} value={formula} options={whatIfFormulas.map((value) => ({ value, label: labels[value] }))} onChange={(event) => { setFormula(event.target.value === 'traffic' ? 'traffic' : 'frequency'); setChanges({}) }} /><span className="muted small">{say(words.counted, { from: formats.date(from), to: formats.date(to) })}</span></div>
      {factors === undefined || outcome === undefined ? <p className="muted">{say(words.cannot)}</p> : (
        <>
          <div className="plan-factors">{factorsOf[formula].map((name) => {
            const change = changes[name] ?? 0
            const value = factors[name] ?? 0
            return (
              <div key={name} className="plan-factor">
                <label htmlFor={`factor-${name}`}>{say(words[name])}</label>
                <span className="row"><span className="muted">{shown(name, value)}</span><span className="spring" /><b className="number">{shown(name, value * (1 + change))}</b><span className="number plan-change">{change > 0 ? '+' : ''}{formats.percent(change)}</span></span>
                <input id={`factor-${name}`} type="range" min={-50} max={100} step={1} value={Math.round(change * 100)} onChange={(event) => { const next = Number(event.target.value) / 100; setChanges((before) => ({ ...before, [name]: next })) }} />
              </div>
            )
          })}</div>
          <dl className="plan-outcome" aria-live="polite"><div><dt className="muted small">{say(words.sales)}</dt><dd className="number">{formats.money(told.amount)}</dd></div><div><dt className="muted small">{say(words.wouldBe)}</dt><dd className="number plan-big">{formats.money(outcome)}</dd></div><div><dt className="muted small">{say(words.difference)}</dt><dd className="number">{formats.money(outcome - told.amount)}</dd></div></dl>
          <p className="muted small">{say(words.assumes)}</p>
          <Saving made={{ formula, countedFrom: from, countedTo: to, factors: { ...factors }, changes: { ...changes } }} baseline={told.amount} outcome={outcome} />
        </>
      )}
    </section>
  )
}

interface Made { readonly formula: WhatIfFormula; readonly countedFrom: string; readonly countedTo: string; readonly factors: Readonly<Record<string, number>>; readonly changes: Readonly<Record<string, number>> }

function Saving({ made, baseline, outcome }: { readonly made: Made; readonly baseline: number; readonly outcome: number }) {
  const { say } = useSpeech()
  const { workspace: { baseCurrency: currency } } = useMe()
  const rights = useRights()
  const refresh = useRefresh()
  const [name, setName] = useState('')
  const [plan, setPlan] = useState('')
  const plans = useQuery({ ...rowsQuery('salesPlan', { fields: ['name'], sort: [{ field: 'startsOn', descending: true }], limit: 50 }), retry: false })
  const save = useMutation({
    mutationFn: async () => { await createRecord('planScenario', { ...made, factors: { ...made.factors }, changes: { ...made.changes }, name, ...(plan === '' ? {} : { plan }), baseline: { amount: baseline, currency }, outcome: { amount: outcome, currency }, assumptions: say(words.assumes) }); await refresh('planScenario') },
    onSuccess: () => { toast({ text: say(words.saved) }); setName('') },
  })
  if (!rights.mayCreate('planScenario')) return null
  return (
    <>
      {save.isError && <Failure error={save.error} />}
      <div className="row plan-save"><TextInput aria-label={say(words.name)} placeholder={say(words.name)} value={name} onChange={(event) => setName(event.target.value)} /><Select aria-label={say(words.plan)} value={plan} empty={say(words.plan)} options={(plans.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => setPlan(event.target.value)} /><Button tone="primary" size="usual" disabled={name.trim() === ''} busy={save.isPending} onClick={() => save.mutate()}>{say(words.save)}</Button></div>
    </>
  )
}
