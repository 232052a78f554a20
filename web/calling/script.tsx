import { useState } from 'react'
import { saidOf, type ScriptAnswer, type ScriptStep, scriptOf } from '../../src/model/define/callScript.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { type Row, relatedOf, textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { useSpeech } from '../words/language.tsx'

interface ScriptProps { readonly script: Row; readonly about: Row; readonly onOutcome: (outcome: string) => void }

/** What to say, step by step: an answer leads on, and may suggest an outcome. */
export function Script({ script, about, onOutcome }: ScriptProps) {
  const { say } = useSpeech()
  const steps = scriptOf(script['steps']) ?? []
  const [key, setKey] = useState<string | null | undefined>()
  const step: ScriptStep | undefined = key === null ? undefined : steps.find((each) => each.key === key) ?? steps[0]
  const choose = ({ to, outcome }: ScriptAnswer) => {
    if (outcome !== undefined) onOutcome(outcome)
    setKey(to ?? null)
  }
  const valueOf = (field: string) => relatedOf(about[field])?.title ?? textOf(about[field])
  return (
    <section className="card calling-script" aria-label={say(words.script)}>
      <div className="row"><h2 className="spring">{textOf(script['name'])}</h2>{key !== undefined && <Button tone="text" onClick={() => setKey(undefined)}>{say(words.scriptStart)}</Button>}</div>
      {step === undefined ? <p className="muted">{say(words.scriptEnd)}</p> : (
        <>
          <div aria-live="polite">{saidOf(step.say, valueOf).map((line, index) => <p key={`${step.key} ${String(index)}`}>{line.map((part, at) => (part.strong ? <b key={String(at)}>{part.text}</b> : <span key={String(at)}>{part.text}</span>))}</p>)}</div>
          <div className="row calling-answers">{step.answers.map((answer) => <Button key={answer.label} onClick={() => choose(answer)}>{answer.label}</Button>)}</div>
        </>
      )}
    </section>
  )
}
