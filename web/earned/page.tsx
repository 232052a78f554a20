import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { useMe, useRights } from '../data/me.ts'
import { model, useModel } from '../model.ts'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type EarnedAnswer, earnedQuery } from './data.ts'
import { Months } from './months.tsx'
import { Share } from './share.tsx'
import { Whole } from './whole.tsx'
import '../home/home.css'
import '../scores/scores.css'
import './earned.css'

const spans = [30, 60, 90, 180]

/** What reminders, plans and contacts that models proposed earned, against customers who were held out. */
export function EarnedPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('insight') || !rights.mayRead('comparisonCase') ? <NotFound /> : <Asked />
}

function Asked() {
  const { say, formats } = useSpeech()
  const [days, setDays] = useState(90)
  const { data, error, isPlaceholderData, refetch } = useQuery(earnedQuery(days))
  return (
    <div className="page insight-page" aria-busy={isPlaceholderData}>
      <h1>{say(words.page)}</h1>
      <p className="muted small">{say(words.about)}</p>
      <div className="row earned-asked">
        <Labelled label={say(words.days)}>{(props) => <Select {...props} value={String(days)} options={spans.map((each) => ({ value: String(each), label: say(words.daysOf, { count: formats.number(each, 0) }) }))} onChange={({ target }) => setDays(Number(target.value))} />}</Labelled>
        <Share />
      </div>
      {error !== null ? <section className="card"><Failure error={error} retry={() => void refetch()} /></section> : data === undefined ? <section className="card"><Skeleton lines={8} /></section> : <Told data={data} />}
    </div>
  )
}

function Told({ data }: { readonly data: EarnedAnswer }) {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const labels = useLabels()
  const [chosen, setChosen] = useState<string>()
  const { kinds, orders, amounts } = data
  const kind = kinds.find(({ proposal }) => proposal === chosen) ?? kinds.find(({ months }) => months.length > 0) ?? kinds[0]
  if (kind === undefined) return null
  const { all, months, proposal } = kind
  const running = all.treated.running + all.heldOut.running
  const object = model.object('comparisonCase')
  const notes = [
    ...(orders ? amounts ? [] : [say(words.amountsHidden)] : [say(words.ordersHidden)]),
    ...(running > 0 ? [say(words.running, { count: formats.number(running, 0) })] : []), ...(all.alone > 0 ? [say(words.alone, { count: formats.number(all.alone, 0) })] : []),
  ]
  return (
    <>
      {workspace.heldOutShare === 0 && <p className="card earned-note" role="note">{say(words.noneAtAll)}</p>}
      <Tabs label={say(words.kinds)} tabs={kinds.map(({ proposal: key }) => ({ key, label: labels.choice(object, 'proposal', key) }))} chosen={proposal} onChoose={setChosen} />
      {months.length === 0 ? <Empty title={say(words.nothing)} /> : (
        <>
          <Whole all={all} />
          <Months months={months} />
        </>
      )}
      <div className="muted small earned-notes">{notes.map((each) => <p key={each}>{each}</p>)}<p>{say(words.how)}</p><p><Link to="/$objects" params={{ objects: 'comparison-cases' }} className="link">{say(words.showCases)}</Link></p></div>
    </>
  )
}
