import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { minorDigits } from '../../src/lib/money.ts'
import { planningWords as words } from '../../src/model/words/ui/planning.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, useRefresh } from '../data/records.ts'
import { SumInput } from '../fields/shared/sum-input.tsx'
import { Button } from '../parts/button.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { type PlanAsked, type Proposal, proposalQuery } from './data.ts'

const keyOf = ({ of, id }: Pick<Proposal, 'of' | 'id'>) => `${of} ${id}`

/** Proposals down the tree; goals are changed in their place, and what they come to is seen at once. */
export function ProposalTable({ asked }: { readonly asked: PlanAsked }) {
  const { data, error, refetch } = useQuery(proposalQuery(asked))
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <section className="card"><Skeleton lines={8} /></section>
  return <Lines asked={asked} lines={data.lines} until={data.until} />
}

function Lines({ asked, lines, until }: { readonly asked: PlanAsked; readonly lines: readonly Proposal[]; readonly until: string }) {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const rights = useRights()
  const refresh = useRefresh()
  const scale = 10 ** minorDigits(workspace.baseCurrency)
  const [growth, setGrowth] = useState('0')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const raised = (line: Proposal) => (line.forecast === undefined ? undefined : rounded(line.forecast * (1 + Number(growth || 0) / 100), scale))
  const goalOf = (line: Proposal): number | undefined => { const text = typed[keyOf(line)]; if (text === undefined) return raised(line); const value = Number(text.replaceAll(/[,，\s]/g, '')); return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : Math.round(value * scale) }
  const people = lines.filter(({ of }) => of === 'person')
  const sum = people.reduce((all, line) => all + (goalOf(line) ?? 0), 0)
  const [top] = lines
  const publish = useMutation({
    mutationFn: async () => {
      const targets = lines.flatMap((line) => {
        const goal = goalOf(line)
        if (goal === undefined || goal === 0) return []
        const { low, high } = line
        return [{ subject: line.of, ...(line.of === 'company' ? {} : { id: line.id }), kpi: 'amount', ...asked, goal, ...(low !== undefined && low > 0 && low <= goal ? { base: low } : {}), ...(high !== undefined && high >= goal ? { stretch: high } : {}) }]
      })
      await act('salesTarget', 'salesTarget.set', { targets })
      await refresh('salesTarget')
      return targets.length
    },
    onSuccess: (count) => toast({ text: say(words.published, { count: formats.number(count, 0) }) }),
  })
  if (lines.length === 0) return <Empty title={say(words.nothing)} />
  const money = (value: number | undefined) => (value === undefined ? '—' : formats.shortMoney(value))
  return (
    <section className="card plan-card" aria-label={say(words.propose)}>
      <p className="muted small">{say(words.about, { until: formats.date(until) })}</p>
      <div className="row plan-growth"><label htmlFor="plan-growth">{say(words.growth)}</label><input id="plan-growth" type="range" min={-30} max={50} step={1} value={growth} onChange={(event) => { setGrowth(event.target.value); setTyped({}) }} /><b className="number">{formats.percent(Number(growth) / 100)}</b></div>
      <div className="plan-scroll">
        <table className="plan-table">
          <thead><tr><th scope="col">{say(words.whose)}</th><th scope="col" className="number plan-wide">{say(words.lastYear)}</th><th scope="col" className="number">{say(words.forecast)}</th><th scope="col" className="number plan-wide">{say(words.pipeline)}</th><th scope="col" className="number">{say(words.goal)}</th><th scope="col" className="number plan-wide">{say(words.ofForecast)}</th><th scope="col" className="number plan-wide">{say(words.below)}</th></tr></thead>
          <tbody>{lines.map((line) => {
            const goal = goalOf(line)
            const title = line.of === 'company' ? say(words.company) : line.title
            return (
              <tr key={keyOf(line)} className={`plan-${line.of}`}>
                <th scope="row" style={{ paddingInlineStart: `${8 + line.depth * 16}px` }}>{title}</th>
                <td className="number plan-wide">{money(line.lastYear)}</td>
                <td className="number">{line.forecast === undefined ? <span className="muted small">{say(words.tooShort, { months: line.months })}</span> : <>{money(line.forecast)}<span className="muted small plan-interval">{say(words.interval, { low: money(line.low), high: money(line.high) })}</span></>}</td>
                <td className="number plan-wide">{money(line.pipeline)}</td>
                <td className="number"><SumInput className="plan-goal" aria-label={say(words.goalOf, { who: title })} value={typed[keyOf(line)] ?? (goal === undefined ? '' : String(goal / scale))} onChange={(text) => setTyped((before) => ({ ...before, [keyOf(line)]: text }))} /></td>
                <td className="number plan-wide">{goal === undefined || line.forecast === undefined || line.forecast === 0 ? '—' : formats.percent(goal / line.forecast)}</td>
                <td className="number plan-wide">{line.of === 'person' ? '' : money(childrenOf(lines, line).reduce((all, child) => all + (goalOf(child) ?? 0), 0))}</td>
              </tr>
            )
          })}</tbody>
        </table>
      </div>
      <p aria-live="polite">{top?.forecast === undefined || top.forecast === 0 ? say(words.sumAlone, { sum: formats.money(sum) }) : say(words.sum, { sum: formats.money(sum), share: formats.percent(sum / top.forecast) })}</p>
      {publish.isError && <Failure error={publish.error} />}
      {rights.mayCreate('salesTarget') && <div className="row"><span className="spring" /><Button tone="primary" size="usual" busy={publish.isPending} onClick={() => publish.mutate()}>{say(words.publish)}</Button></div>}
    </section>
  )
}

/** A goal is a round number: to a hundred whole units. */
function rounded(value: number, scale: number): number {
  const step = 100 * scale
  return value < step * 10 ? Math.round(value / scale) * scale : Math.round(value / step) * step
}

/** The people in and below a place. */
function childrenOf(lines: readonly Proposal[], { of, id }: Proposal): readonly Proposal[] {
  if (of === 'company') return lines.filter((line) => line.of === 'person')
  const units = new Set([id])
  for (const line of lines) if (line.of === 'department' && units.has(line.parent)) units.add(line.id)
  return lines.filter((line) => line.of === 'person' && units.has(line.parent))
}
