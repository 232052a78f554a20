import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { actionForm } from '../../src/model/define/form.ts'
import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { verbLabel } from '../../src/model/define/verbs.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import type { ShownRequest } from '../../src/model/define/shownApproval.ts'
import { textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { ApprovalDecision } from './decision.tsx'
import { ApprovalSteps } from './steps.tsx'

/** A request with the facts that matter: what, by whom, of which record, what would change, who is asked; and the answer right there. */
export function ApprovalCard({ request, isOpen = false }: { readonly request: ShownRequest; readonly isOpen?: boolean }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [shown, setShown] = useState(isOpen)
  const object = model.objects.get(request.object)
  const action = say(verbLabel(model, request.verb))
  const state = model.object('approvalRequest')
  const field = state.fields['state']
  const tone = field?.type === 'choice' ? field.tones?.[request.state] ?? 'neutral' : 'neutral'
  const title = request.title || textOf(request.changes.find(({ field: name }) => name === object?.title)?.after) || (object === undefined ? request.object : labels.one(object))
  return (
    <article className="card approval" aria-label={`${action}: ${title}`}>
      <header className="row approval-head">
        <div className="spring">
          <div className="strong clip">{title}</div>
          <div className="small muted">{say(words.asks, { who: request.requester, action })}{object === undefined ? '' : ` · ${labels.one(object)}`} · <time dateTime={request.at} title={formats.dateTime(request.at)}>{formats.relative(request.at)}</time>{request.round > 1 && ` · ${say(words.round, { round: request.round })}`}</div>
        </div>
        {request.state !== 'pending' && <Chip tone={tone} status>{labels.choice(state, 'state', request.state)}</Chip>}
      </header>
      {request.under.length > 0 && <p className="small approval-said">{say(words.needs, { verbs: request.under.map((verb) => say(verbLabel(model, verb))).join(' · ') })}</p>}
      {object !== undefined && request.facts.length > 0 && <dl className="approval-facts">{request.facts.map((name) => <div key={name}><dt>{labels.field(object, name)}</dt><dd><FieldValue object={object} name={name} value={request.values[name]} dense /></dd></div>)}</dl>}
      {object !== undefined && <Changes request={request} object={object} />}
      {request.reason !== null && <p className="small approval-said">{request.reason}</p>}
      {request.remark !== null && request.state !== 'pending' && <p className="small approval-said">{say(words.remark)}: {request.remark}</p>}
      {request.isMine && (request.state === 'returned' || request.state === 'failed') && <p className="small muted">{say(words.sendAgain)}</p>}
      {shown && <Rounds request={request} />}
      <ApprovalDecision request={request} more={<>
        {!isOpen && <button type="button" className="link small" aria-expanded={shown} onClick={() => setShown(!shown)}>{say(words.steps)}</button>}
        {object !== undefined && request.record !== null && request.title !== '' && <Link className="link small" to="/$objects/$id" params={{ objects: object.path, id: request.record }}>{say(words.openRecord)}</Link>}
      </>} />
    </article>
  )
}

/** The rounds before, the first first, and the steps of this one: one thread. */
function Rounds({ request: { before, steps, round } }: { readonly request: ShownRequest }) {
  const { say, formats } = useSpeech()
  if (before.length === 0) return <ApprovalSteps steps={steps} />
  return (
    <ol className="approval-rounds">
      {before.map((each) => (
        <li key={each.round}>
          <h3 className="small muted">{say(words.round, { round: each.round })} · <time dateTime={each.endedAt ?? each.at}>{formats.dateTime(each.endedAt ?? each.at)}</time>{each.by !== null && ` · ${say(words.returnedBy, { who: each.by })}`}{each.remark !== null && `: ${each.remark}`}</h3>
          <ApprovalSteps steps={each.steps} />
        </li>
      ))}
      <li><h3 className="small muted">{say(words.round, { round })}</h3><ApprovalSteps steps={steps} /></li>
    </ol>
  )
}

function Changes({ request: { changes, verb }, object }: { readonly request: ShownRequest; readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  if (changes.length === 0) return null
  const isPlain = verb === 'record.update' || verb === 'record.create'
  return (
    <table className="approval-changes small">
      <caption className="unseen">{say(words.willChange)}</caption>
      <tbody>
        {changes.map(({ field, before, after, masked }) => (
          <tr key={field}>
            <th scope="row">{say(fieldLabel(isPlain ? object.name : verb, isPlain ? object.allFields[field] : model.actions.get(verb)?.input?.[field], field))}</th>
            <td>{masked === true ? <span className="muted">{say(words.masked)}</span> : <>
              {verb === 'record.update' && <><s className="muted"><Value object={object} verb={verb} field={field} value={before} /></s>{' → '}</>}
              <Value object={object} verb={verb} field={field} value={after} />
            </>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** As its field shows it: of the record, or of the form of the verb. */
function Value({ object, verb, field, value }: { readonly object: ResolvedObject; readonly verb: string; readonly field: string; readonly value: Json }) {
  const action = model.actions.get(verb)
  const form = action === undefined ? object : actionForm(action)
  if (fieldNamed(form, field) !== undefined) return <FieldValue object={form} name={field} value={value} dense />
  return <span>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</span>
}
