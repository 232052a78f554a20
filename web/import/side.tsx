import { importWords } from '../../src/model/words/ui/import.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { StepProps } from './given.ts'
import { type Plan, translate } from './plan.ts'
import type { Meant, Preview } from './requests.ts'

/** What the whole file would bring: how many rows are well, which names look misspelt, what is made along the way. */
export function ImportSide({ object, state, preview, checking }: StepProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  if (preview === undefined) return <aside className="import-side"><section className="card"><h2>{say(importWords.found)}</h2><Skeleton lines={3} /></section></aside>
  const number = (value: number) => formats.number(value, 0)
  const bars = [
    { key: 'ready', words: importWords.ready, count: preview.ready, tone: '' },
    { key: 'look', words: importWords.toLookAt, count: preview.toLookAt, tone: 'warn' },
    { key: 'refused', words: importWords.notImported, count: preview.refused, tone: 'bad' },
  ]
  return (
    <aside className="import-side" aria-busy={checking}>
      <section className="card stack">
        <h2>{say(importWords.found)}{checking && <span className="small muted import-busy" role="status">{say(importWords.checking)}</span>}</h2>
        <div className="import-bars">
          {bars.map(({ key, words, count, tone }) => <div key={key} className="import-bar"><span>{say(words)}</span><div className="meter" aria-hidden="true"><i className={tone} style={{ width: `${preview.rows === 0 ? 0 : Math.max(count > 0 ? 1 : 0, (count / preview.rows) * 100)}%` }} /></div><b className="number">{number(count)}</b></div>)}
        </div>
        {!preview.whole && <p className="small muted">{say(importWords.notWhole, { count: number(preview.rows) })}</p>}
        {reasonsOf(preview).map(([message, count]) => <p key={message} className="small muted"><span className="bad" aria-hidden="true">■ </span>{message}{count > 1 && ` · ${say(importWords.inRows, { count: number(count) })}`}</p>)}
      </section>
      {preview.suggestions.length > 0 && <Misspelt suggestions={preview.suggestions} plan={state.plan} onChange={state.change} />}
      <section className="card stack">
        <h2>{say(importWords.alongTheWay)}</h2>
        <div className="row"><span className="spring">{labels.many(object)}</span><b>{number(preview.toCreate)}</b></div>
        {preview.alongTheWay.map((each) => <div key={each.entity} className="row" title={each.samples.join(' · ')}><span className="spring">{labels.many(model.object(each.object))}</span><b>{number(each.count)}</b></div>)}
        {preview.found > 0 && <div className="row"><span className="spring">{say(importWords.alreadyThere)}</span><b>{number(preview.found)}</b></div>}
      </section>
      <p className="small muted">{say(importWords.undoAbout)} {say(importWords.remembered)}</p>
    </aside>
  )
}

function Misspelt({ suggestions, plan, onChange }: { readonly suggestions: readonly Meant[]; readonly plan: Plan; readonly onChange: (plan: Plan) => void }) {
  const { say, formats } = useSpeech()
  const take = (each: Meant) => onChange(translate(plan, each.entity, each.field, each.given, each.meant))
  return (
    <section className="card stack">
      {suggestions.slice(0, 5).map((each) => (
        <div key={`${each.entity} ${each.given}`} className="stack">
          <p className="small muted">{say(importWords.saysInstead, { count: formats.number(each.rows, 0), given: each.given, meant: each.meant })}</p>
          <div><Button onClick={() => take(each)}>{say(importWords.mapAll, { value: each.meant })}</Button></div>
        </div>
      ))}
      {suggestions.length > 1 && <div><Button tone="text" onClick={() => onChange(suggestions.reduce((next, each) => translate(next, each.entity, each.field, each.given, each.meant), plan))}>{say(importWords.takeAll, { count: formats.number(suggestions.length, 0) })}</Button></div>}
    </section>
  )
}

/** The reasons among the first refused rows, the most frequent first. */
export function reasonsOf({ refusals }: Preview): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { problems } of refusals) for (const { path, message } of problems) {
    const text = path.length > 1 ? `${path.slice(1)}: ${message}` : message
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, 4)
}
