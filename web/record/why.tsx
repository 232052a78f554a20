import { useQuery } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { isAssignable, isScored } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { assignmentWords as words } from '../../src/model/words/ui/assignment.ts'
import { toldQuery } from '../data/records.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import { listIn, Looked } from './looked.tsx'
import './why.css'

const explained = (object: string, verb: string, row: Row) => toldQuery(object, verb, row, [row['score'] ?? null])

/** Why it is scored as it is, and why it is whose it is; nothing where no rule had a say. */
export function WhyCards({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  if (!model.actions.has('record.explainAssignment')) return null
  return <>{isScored(object) && <ScoreCard object={object} row={row} />}{isAssignable(object) && <OwnerCard object={object} row={row} />}</>
}

function ScoreCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const { data = {} } = useQuery(explained(object.name, 'record.explainScore', row))
  const score = data['score']
  if (typeof score !== 'number') return null
  const reasons = listIn(data['reasons']).filter(({ points }) => points !== 0)
  const title = say(words.whyScore, { score: formats.number(score, 0) })
  return (
    <section className="card" aria-label={title}>
      <div className="section"><h2>{title}</h2></div>
      {reasons.length === 0 ? <p className="muted small">{say(words.noReasons)}</p> : (
        <ul className="why-reasons">
          {reasons.map((reason) => {
            const [points, of] = [Number(reason['points']), Number(reason['of'])]
            return <li key={textOf(reason['rule'])} className="row"><span className="spring">{textOf(reason['name'])}{points !== of && <span className="muted small"> · {say(words.fading, { points: formats.number(points, 0), of: formats.number(of, 0) })}</span>}</span><span className={`why-points ${points < 0 ? 'bad' : 'good'}`}>{points > 0 ? '+' : ''}{formats.number(points, 0)}</span></li>
          })}
        </ul>
      )}
      <p className="muted small">{say(words.asOf, { when: formats.relative(textOf(data['at'])) })}</p>
    </section>
  )
}

function OwnerCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const { data = {} } = useQuery(explained(object.name, 'record.explainAssignment', row))
  const traces = listIn(data['rows'])
  if (traces.length === 0) return null
  return (
    <section className="card" aria-label={say(words.whyMine)}>
      <div className="section"><h2>{say(words.whyMine)}</h2></div>
      {traces.slice(0, 3).map((trace, index) => <Trace key={Number(trace['id'])} trace={trace} open={index === 0} />)}
    </section>
  )
}

/** One assignment: to whom, by which rule, and how it came to that. */
export function Trace({ trace, open, subject }: { readonly trace: JsonObject; readonly open: boolean; readonly subject?: string }) {
  const { say, formats } = useSpeech()
  const to = isJsonObject(trace['to']) ? trace['to'] : undefined
  const looked = listIn(trace['looked'])
  const rule = textOf(looked.find((look) => look['rule'] === trace['rule'])?.['name'])
  const by = textOf(trace['by'])
  const when = textOf(trace['at'])
  return (
    <details className="why-trace" open={open}>
      <summary>
        {subject !== undefined && <b className="clip">{subject}</b>}
        <span>{to === undefined ? <Chip tone="warn" status>{say(words.toNobody)}</Chip> : say(words.to, { name: textOf(to['name']), rule })}</span>
        <span className="muted small">{when === '' ? '' : formats.relative(when)} · {by === '' ? say(words.byItself) : say(words.asked, { name: by })}</span>
      </summary>
      <Looked looked={looked} chosen={to === undefined ? undefined : textOf(to['id'])} />
    </details>
  )
}
