import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { qualityWords as words } from '../../src/model/words/ui/quality.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, useRefresh } from '../data/records.ts'
import { relatedOf, textOf } from '../data/values.ts'
import { model, useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { jsonList } from '../scores/reasons.ts'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { dimensionFields, dimensionOf, numberIn, overviewQuery } from './data.ts'
import { MendFirst } from './mend.tsx'
import { Meter } from './meter.tsx'
import '../home/home.css'
import './quality.css'

/** How good the data is that one may see: of each kind, by owner, and what is worth mending first. */
export function QualityPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('insight') || !rights.mayRead('report') ? <NotFound /> : <Quality />
}

function Quality() {
  const { say } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const [object, setObject] = useState('customer')
  const [person, setPerson] = useState<string>()
  const { data, error, refetch } = useQuery(overviewQuery(object))
  const judge = useMutation({ mutationFn: () => act('modelRun', 'modelRun.start', { model: 'quality' }), onSuccess: async () => { toast({ text: say(words.begun) }); await refresh('modelRun') }, onError: (problem) => toast({ text: problemText(problem, say), tone: 'bad' }) })
  const objects = jsonList(data?.['objects']).filter((each) => model.objects.has(textOf(each['object'])))
  const judged = objects.some((each) => Number(each['records']) > 0)
  const choose = (name: string) => { setObject(name); setPerson(undefined) }
  return (
    <div className="page quality-page">
      <div className="row home-head"><h1>{say(words.title)}</h1><span className="muted clip">{say(words.about)}</span><span className="spring" />
        {rights.administrator && <Link to="/settings/$page" params={{ page: 'quality' }} className="button small">{say(words.rules)}</Link>}
        {rights.mayAct(model.action('modelRun.start'), 'modelRun') && <Button busy={judge.isPending} onClick={() => judge.mutate()}>{say(words.now)}</Button>}
      </div>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton lines={6} /> : (
        <>
          <div className="quality-kinds">{objects.map((each) => <Kind key={textOf(each['object'])} told={each} chosen={textOf(each['object']) === object} onChoose={choose} />)}</div>
          {judged ? <div className="quality-grid"><MendFirst object={model.object(object)} {...(person === undefined ? {} : { person })} /><Owners told={jsonList(data['owners'])} person={person} onPerson={setPerson} /></div> : <p className="card muted">{say(words.none)}</p>}
        </>
      )}
    </div>
  )
}

function Kind({ told, chosen, onChoose }: { readonly told: JsonObject; readonly chosen: boolean; readonly onChoose: (object: string) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.object(textOf(told['object']))
  const score = numberIn(told['dataQuality'])
  return (
    <button type="button" className="card quality-kind" aria-pressed={chosen} onClick={() => onChoose(object.name)}>
      <span className="row"><b className="clip">{labels.many(object)}</b><span className="spring" /><span className="quality-score number">{score === undefined ? '—' : formats.number(score, 0)}</span></span>
      {Number(told['unjudged'] ?? 0) > 0 && <span className="small" role="note">{say(words.unjudged, { count: formats.number(Number(told['unjudged']), 0) })}</span>}
      <span className="muted small">{say(words.records, { count: formats.number(Number(told['records']), 0) })}{told['open'] === true && <span title={say(words.ofOpenAbout)}> · {say(words.ofOpen)}</span>}</span>
      {dimensionFields.map((name) => { const value = numberIn(told[name]); return <span key={name} className="row small quality-dimension"><span className="muted clip">{labels.choice(model.object('qualityRule'), 'dimension', dimensionOf[name])}</span><span className="spring" /><Meter value={value} shown={value === undefined ? '' : formats.percent(value)} /></span> })}
    </button>
  )
}

function Owners({ told, person, onPerson }: { readonly told: readonly JsonObject[]; readonly person: string | undefined; readonly onPerson: (id: string | undefined) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rule = model.object('qualityRule')
  if (told.length === 0) return null
  return (
    <section className="card quality-owners" aria-labelledby="quality-owners">
      <div className="section"><h2 id="quality-owners">{say(words.byOwner)}</h2></div>
      <div className="quality-scroll">
        <table>
          <thead><tr><th scope="col">{say(words.owner)}</th><th scope="col" className="number">{say(words.score)}</th>{dimensionFields.map((name) => <th key={name} scope="col" className="number">{labels.choice(rule, 'dimension', dimensionOf[name])}</th>)}</tr></thead>
          <tbody>{told.map((row) => {
            const owner = relatedOf(row['owner'])
            const id = owner?.id ?? textOf(row['owner'])
            const name = owner?.title ?? textOf(row['title'])
            return (
              <tr key={id} aria-current={id !== '' && id === person ? 'true' : undefined}>
                <th scope="row">{id === '' ? say(words.nobody) : <button type="button" className="link" onClick={() => onPerson(id === person ? undefined : id)}>{name}</button>}<span className="muted small"> {formats.number(Number(row['records']), 0)}</span></th>
                <td className="number"><b>{formats.number(Number(row['dataQuality']), 0)}</b></td>
                {dimensionFields.map((field) => { const value = numberIn(row[field]); return <td key={field} className="number">{value === undefined ? '—' : formats.percent(value)}</td> })}
              </tr>
            )
          })}</tbody>
        </table>
      </div>
    </section>
  )
}
