import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { KpiUnit } from '../../src/model/metrics/kpi.ts'
import { shareOut } from '../../src/model/targets/spread.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'
import { historyQuery } from './data.ts'
import { kpiValue } from './shown.ts'

type Way = 'equal' | 'shapeOfLastYear' | 'typedWeights'
const ways: readonly Way[] = ['equal', 'shapeOfLastYear', 'typedWeights']

interface SeasonProps {
  /** The year's sum of each level, in the units that are shared out. */
  readonly sums: readonly { readonly level: 'base' | 'goal' | 'stretch'; readonly sum: number }[]
  readonly months: readonly string[]
  readonly scale: number
  readonly unit: KpiUnit
  /** The question for what was reached a year before. */
  readonly asked: JsonObject
  readonly onSpread: (weights: readonly number[]) => void
  readonly onClose: () => void
}

/** The year over its months, before it is written: equal, as last year went, or by weights that are typed. */
export function Season({ sums, months, unit, asked, onSpread, onClose }: SeasonProps) {
  const { say, formats } = useSpeech()
  const [way, setWay] = useState<Way>('shapeOfLastYear')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const history = useQuery({ ...historyQuery(asked), retry: false })
  const last = months.map((_, index) => Math.max(0, history.data?.months[index]?.value ?? 0))
  const numbers = months.map((month) => Number((typed[month] ?? '1').replaceAll(/[,，\s]/g, '')))
  const wrong = way === 'typedWeights' && (numbers.some((number) => !Number.isFinite(number) || number < 0) || numbers.every((number) => number === 0))
  const weights = way === 'shapeOfLastYear' ? last : way === 'typedWeights' && !wrong ? numbers : months.map(() => 1)
  const parts = sums.map(({ sum }) => shareOut(sum, weights))
  const most = Math.max(1, ...(parts.at(-1) ?? []))
  const waits = way === 'shapeOfLastYear' && history.isPending
  const named = (month: string) => new Intl.DateTimeFormat(formats.language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', month: 'short' }).format(Date.parse(month))
  return (
    <Dialog title={say(words.season)} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={wrong || waits || (way === 'shapeOfLastYear' && history.isError)} onClick={() => onSpread(weights)}>{say(words.spread)}</Button></>}>
      <div className="stack">
        <Tabs label={say(words.season)} chosen={way} tabs={ways.map((key) => ({ key, label: say(words[key]) }))} onChoose={(key) => { const next = ways.find((each) => each === key); if (next !== undefined) setWay(next) }} />
        {way === 'shapeOfLastYear' && history.isError && <Failure error={history.error} retry={() => void history.refetch()} />}
        {way === 'shapeOfLastYear' && history.isSuccess && last.every((value) => value === 0) && <Note tone="info">{say(words.noLastYear)}</Note>}
        <div className="targets-grid season">
          <table>
            <caption className="unseen">{say(words.season)}</caption>
            <thead><tr><th scope="col">{say(words.month)}</th><th scope="col" className="number">{say(way === 'shapeOfLastYear' ? words.lastYear : words.weight)}</th><th aria-hidden="true" className="season-bars" />{sums.map(({ level }) => <th key={level} scope="col" className="number">{say(words[level])}</th>)}</tr></thead>
            <tbody>{months.map((month, index) => (
              <tr key={month}>
                <th scope="row">{named(month)}</th>
                <td className="number">{way === 'typedWeights' ? <TextInput inputMode="decimal" aria-label={say(words.weightOf, { month: named(month) })} invalid={!Number.isFinite(numbers[index]) || (numbers[index] ?? 0) < 0} value={typed[month] ?? '1'} onChange={(event) => setTyped((before) => ({ ...before, [month]: event.target.value }))} /> : way === 'equal' ? '1' : kpiValue(last[index] ?? 0, unit, formats)}</td>
                <td aria-hidden="true" className="season-bars"><i style={{ width: `${((parts.at(-1)?.[index] ?? 0) / most) * 100}%` }} /></td>
                {parts.map((part, at) => <td key={sums[at]?.level} className="number">{kpiValue(part[index] ?? 0, unit, formats)}</td>)}
              </tr>
            ))}</tbody>
            <tfoot><tr><th scope="row" colSpan={2}>{say(words.sum)}</th><td className="season-bars" aria-hidden="true" />{parts.map((part, at) => <td key={sums[at]?.level} className="number"><b>{kpiValue(part.reduce((all, each) => all + each, 0), unit, formats)}</b></td>)}</tr></tfoot>
          </table>
        </div>
        <p className="muted small">{say(words.exact)}</p>
      </div>
    </Dialog>
  )
}
