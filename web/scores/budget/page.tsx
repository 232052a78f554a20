import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { minorDigits } from '../../../src/lib/money.ts'
import type { Words } from '../../../src/lib/words.ts'
import { allocationWords as words } from '../../../src/model/words/ui/allocation.ts'
import { act, recordKeys } from '../../data/records.ts'
import { useRights } from '../../data/me.ts'
import { isJsonObject, moneyOf, numberOf, textOf } from '../../data/values.ts'
import { readNumber } from '../../fields/shared/number-input.tsx'
import { SumInput } from '../../fields/shared/sum-input.tsx'
import { model, useModel } from '../../model.ts'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { jsonList } from '../reasons.ts'
import '../../home/home.css'
import '../scores.css'

/** What if: a budget over channels, for new and for known customers. */
export function BudgetPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('insight') || off.modules.has('marketing') || !rights.mayRead('modelRun') || !rights.mayRead('campaign') ? <NotFound /> : <Asked />
}

function Asked() {
  const { say, formats } = useSpeech()
  const [asked, setAsked] = useState({ budget: '', hours: '' })
  const [limits, setLimits] = useState<Readonly<Record<string, string>>>({})
  const factor = 10 ** minorDigits(formats.currency)
  const given = (text: string) => { const number = readNumber(text); return number === undefined || number < 0 ? undefined : number }
  const [budget, hours] = [given(asked.budget), given(asked.hours)]
  const bounds = Object.fromEntries(Object.entries(limits).flatMap(([key, text]) => { const limit = given(text); return limit === undefined ? [] : [[key, { limit: Math.round(limit * factor) }] as const] }))
  const input: JsonObject = { ...(budget === undefined ? {} : { budget: { amount: Math.round(budget * factor), currency: formats.currency } }), ...(hours === undefined ? {} : { hours }), bounds }
  const { data, error, isPlaceholderData } = useQuery({ queryKey: [...recordKeys.of('modelRun'), 'allocate', input], queryFn: async () => (await act('modelRun', 'modelRun.allocate', input)).result ?? {}, retry: false, staleTime: 60_000, placeholderData: (before) => before })
  const refused = data === undefined ? undefined : wordsIn(data['refused'])
  return (
    <div className="page insight-page" aria-busy={isPlaceholderData}>
      <h1>{say(words.page)}</h1>
      <p className="muted small">{say(words.about)}</p>
      <div className="row plan-asked">
        <Labelled label={say(words.money)}>{({ id }) => <SumInput id={id} placeholder={data === undefined ? '' : formats.number(amountOf(data['usual']) / factor, 0)} value={asked.budget} onChange={(text) => setAsked({ ...asked, budget: text })} />}</Labelled>
        <Labelled label={say(words.hours)}>{({ id }) => <TextInput id={id} type="number" min={0} value={asked.hours} onChange={({ target }) => setAsked({ ...asked, hours: target.value })} />}</Labelled>
      </div>
      {error !== null ? <section className="card"><Failure error={error} /></section> : data === undefined ? <section className="card"><Skeleton lines={8} /></section> : refused !== undefined ? <section className="card"><p className="muted">{say(refused)}</p></section> : <Spread data={data} limits={limits} onLimit={(key, text) => setLimits({ ...limits, [key]: text })} />}
    </div>
  )
}

function wordsIn(value: Json | undefined): Words | undefined {
  return isJsonObject(value) ? { en: textOf(value['en']), zh: textOf(value['zh']) } : undefined
}

const amountOf = (value: Json | undefined): number => moneyOf(value)?.amount ?? 0

function Spread({ data, limits, onLimit }: { readonly data: JsonObject; readonly limits: Readonly<Record<string, string>>; readonly onLimit: (key: string, text: string) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const campaign = model.object('campaign')
  const cells = jsonList(data['cells'])
  const money = (value: Json | undefined) => formats.shortMoney(amountOf(value))
  const most = Math.max(1, ...cells.flatMap(({ usual, spend }) => [amountOf(usual), amountOf(spend)]))
  return (
    <>
      <section className="card plan-figures">
        <div><span className="muted small">{say(words.expected)}</span><b>{money(data['expected'])}</b><span className="muted small">{say(words.within, { from: money(data['from']), to: money(data['to']) })}</span></div>
        <div><span className="muted small">{say(words.asBefore)}</span><b>{money(data['asBefore'])}</b></div>
        <div><span className="muted small">{say(words.oneMore)}</span><b>{formats.number(numberOf(data['oneMore'] ?? null) ?? 0, 2)}</b></div>
        <div><span className="muted small">{say(words.spent)}</span><b>{money(data['spent'])}</b></div>
      </section>
      <section className="card">
        <p className="muted small">{say(data['countedAs'] === 'profit' ? words.asProfit : words.asSales)}</p>
        <div className="insight-scroll budget-cells">
          <table>
            <thead><tr><th scope="col">{say(words.channel)}</th><th scope="col">{say(words.customers)}</th><th scope="col" className="number">{say(words.before)}</th><th scope="col" className="number">{say(words.proposed)}</th><th scope="col">{say(words.compared)}</th><th scope="col" className="number">{say(words.expected)}</th><th scope="col" className="number">{say(words.oneMore)}</th><th scope="col" className="number">{say(words.seen)}</th><th scope="col">{say(words.atMost)}</th></tr></thead>
            <tbody>{cells.map((cell) => {
              const [channel, customers] = [labels.choice(campaign, 'kind', textOf(cell['kind'])), say(cell['segment'] === 'new' ? words.new : words.known)]
              const key = textOf(cell['key'])
              return (
                <tr key={key}>
                  <td>{channel}</td><td>{customers}</td><td className="number" data-label={say(words.before)}>{money(cell['usual'])}</td><td className="number" data-label={say(words.proposed)}><b>{money(cell['spend'])}</b></td>
                  <td aria-label={`${money(cell['usual'])} → ${money(cell['spend'])}`}><span className="budget-bars" aria-hidden="true"><i className="before" style={{ width: `${(amountOf(cell['usual']) / most) * 100}%` }} /><i style={{ width: `${(amountOf(cell['spend']) / most) * 100}%` }} /></span></td>
                  <td className="number" data-label={say(words.expected)} title={say(words.within, { from: money(cell['from']), to: money(cell['to']) })}>{money(cell['expected'])}</td><td className="number" data-label={say(words.oneMore)}>{formats.number(numberOf(cell['marginal'] ?? null) ?? 0, 2)}</td><td className="number" data-label={say(words.seen)}>{formats.number(numberOf(cell['spans'] ?? null) ?? 0, 0)}</td>
                  <td data-label={say(words.atMost)}><SumInput className="budget-limit" aria-label={say(words.limitOf, { channel, customers })} value={limits[key] ?? ''} onChange={(text) => onLimit(key, text)} /></td>
                </tr>
              )
            })}</tbody>
          </table>
        </div>
      </section>
    </>
  )
}
