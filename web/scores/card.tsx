import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import { toldQuery } from '../data/records.ts'
import { isJsonObject, moneyOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { NextActions } from './next-actions.tsx'
import { reasonText, scoresIn, type ToldScore } from './reasons.ts'
import { RulesAlone } from './rules-alone.tsx'
import { ScoreValue } from './score-value.tsx'
import './scores.css'

interface CardLine { readonly score: string; readonly bar?: true; readonly from?: string; readonly to?: string }

/** What stands on the card of each object, one line each; with `from` and `to` the bounds of what is told. */
const lines: Readonly<Record<string, readonly CardLine[]>> = {
  customer: [
    { score: 'rfmSegment' }, { score: 'valueQuadrant' }, { score: 'lifecycle' }, { score: 'cluster' },
    { score: 'purchasingPower' }, { score: 'favouriteCategory' }, { score: 'favouriteBrand' }, { score: 'favouriteProduct' }, { score: 'priceSensitivity' },
    { score: 'churnProbability', bar: true }, { score: 'aliveProbability', bar: true }, { score: 'riskClass' }, { score: 'lateProbability', bar: true }, { score: 'careLevel' },
    { score: 'lifetimeValue', from: 'lifetimeValueFrom', to: 'lifetimeValueTo' }, { score: 'valueBeyond' }, { score: 'nextPurchaseOn', from: 'nextPurchaseFrom', to: 'nextPurchaseUntil' },
    { score: 'profitNet' }, { score: 'profitShare' }, { score: 'profitAhead', from: 'profitAheadFrom', to: 'profitAheadTo' },
  ],
  lead: [{ score: 'learnedScore' }, { score: 'leadChance' }],
  campaign: [{ score: 'channelAdvice' }, { score: 'marginalReturn' }],
  campaignMember: [{ score: 'responseProbability', bar: true }, { score: 'uplift' }],
  opportunity: [{ score: 'winProbability', bar: true }, { score: 'winAmount' }, { score: 'likelyCloseOn', from: 'likelyCloseFrom', to: 'likelyCloseUntil' }],
}

/** What the models say of a record, each with why, as of when and how it went. */
export function InsightCard({ object, row }: { readonly object: string; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const own = lines[object] ?? []
  const there = model.actions.has('record.readScores') && own.length > 0
  const { data } = useQuery({ ...toldQuery(object, 'record.readScores', row, own.map(({ score }) => row[score] ?? null)), enabled: there })
  if (!there || data === undefined) return null
  const scores = scoresIn(data)
  const shown = own.filter(({ score }) => scores.has(score))
  // A deal that is over, or was not looked at yet, has none: only a customer is always told about.
  if (shown.length === 0 && object !== 'customer') return null
  const latest = [...scores.values()].reduce((last, { asOf }) => (asOf > last ? asOf : last), '')
  return (
    <section className="card insight-card" aria-labelledby="insight-card">
      <div className="section"><h2 id="insight-card">{say(object === 'customer' ? words.card : words.modelsSay)}</h2>{latest !== '' && <span className="more">{say(words.asOf, { day: formats.date(latest) })}</span>}</div>
      {shown.length === 0 ? <p className="muted small">{say(words.none)}</p> : shown.map((line, place) => <Line key={line.score} of={object} line={line} scores={scores} open={object !== 'customer' && place === 0} />)}
      {object === 'customer' && <NextActions row={row} />}
      <NextProducts told={scores.get('nextProduct')} />
    </section>
  )
}

function Line({ of, line: { score, bar, from, to }, scores, open }: { readonly of: string; readonly line: CardLine; readonly scores: ReadonlyMap<string, ToldScore>; readonly open: boolean }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [opened, setOpened] = useState(open)
  const told = scores.get(score)
  if (told === undefined) return null
  const reasons = told.reasons.flatMap((reason) => reasonText({ say, formats }, reason) ?? [])
  const bound = (name: string | undefined) => { const value = name === undefined ? undefined : scores.get(name)?.value; return value === undefined ? undefined : moneyOf(value) === undefined ? formats.date(textOf(value)) : formats.shortMoney(moneyOf(value)?.amount ?? 0) }
  const [low, high] = [bound(from), bound(to)]
  return (
    <details className="insight-line" open={open} onToggle={({ currentTarget }) => { setOpened(currentTarget.open) }}>
      <summary>
        <span className="muted">{labels.field(model.object(of), score)}</span>
        {bar === true && <span className="bar-track" aria-hidden="true"><i className={score} style={{ width: `${Math.max(1, Number(told.value) * 100)}%` }} /></span>}
        <span className="insight-value"><ScoreValue of={of} score={score} value={told.value} />{low !== undefined && high !== undefined && <span className="muted small">{say(words.range, { from: low, to: high })}</span>}</span>
      </summary>
      {reasons.length > 0 && <ul className="small insight-why" aria-label={say(words.why)}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      {opened && score === 'riskClass' && !scores.has('lateProbability') && <RulesAlone />}
      <p className="muted small">{say(words.asOf, { day: formats.date(told.asOf) })}</p>
      {told.past.length > 1 && <History of={of} told={told} />}
    </details>
  )
}

function History({ of, told: { score, past } }: { readonly of: string; readonly told: ToldScore }) {
  const { say, formats } = useSpeech()
  return (
    <ol className="small insight-past" aria-label={say(words.history)}>
      {[...past].reverse().slice(0, 6).map(({ asOf, value }) => <li key={asOf} className="row"><span className="muted">{formats.date(asOf)}</span><ScoreValue of={of} score={score} value={value} /></li>)}
    </ol>
  )
}

function NextProducts({ told }: { readonly told: ToldScore | undefined }) {
  const { say } = useSpeech()
  if (told === undefined || told.reasons.length === 0) return null
  return (
    <div className="insight-next">
      <h3>{say(words.nextProducts)}</h3>
      <ProductList reasons={told.reasons} />
    </div>
  )
}

/** On an order or a quote: what its customer may buy besides, and why. */
export function CrossSellCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const customer = relatedOf(row['customer'])?.id ?? ''
  const there = model.actions.has('record.readScores') && customer !== ''
  const { data } = useQuery({ ...toldQuery('customer', 'record.readScores', { id: customer, version: 0 }), enabled: there })
  const told = data === undefined ? undefined : scoresIn(data).get('nextProduct')
  if (!there || told === undefined || told.reasons.length === 0) return null
  return <section className="card" aria-labelledby="cross-sell"><div className="section"><h2 id="cross-sell">{say(words.crossSell)}</h2></div><ProductList reasons={told.reasons} /></section>
}

function ProductList({ reasons }: { readonly reasons: readonly JsonObject[] }) {
  const { say, formats } = useSpeech()
  return <ul className="small insight-products">{reasons.map((reason) => { const text = reasonText({ say, formats }, reason); return text === undefined ? null : <li key={idOf(reason)}><Link to="/$objects/$id" params={{ objects: 'products', id: idOf(reason) }} className="link">{text}</Link></li> })}</ul>
}

function idOf(reason: JsonObject): string {
  return isJsonObject(reason['values']) ? textOf(reason['values']['id']) : ''
}
