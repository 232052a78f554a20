import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { ApiProblem, problemText } from '../../data/problem.ts'
import { fieldNamed, model } from '../../model.ts'
import { Note } from '../../parts/states.tsx'
import { useLabels, type Labels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

const parts: Readonly<Record<string, Words>> = {
  object: words.partObject, field: words.partField, choice: words.partChoice, fieldRule: words.partFieldRule, uniqueRule: words.partUniqueRule, transition: words.partTransition, layout: words.partLayout,
}

/** Why a change of the configuration was refused, and what would have lost its meaning by it. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const named = error instanceof ApiProblem ? error.fields.filter(({ rule }) => rule === 'configuration') : []
  const others = error instanceof ApiProblem && named.length === 0 ? error.fields : []
  return (
    <Note tone="bad">
      {!named.some(({ message }) => message === problemText(error, say)) && <p>{problemText(error, say)}</p>}
      {named.length > 0 && <ul className="refusal">{named.map(({ path, message }) => <li key={path}><b>{nameAt(path, labels, say)}</b> {message}</li>)}</ul>}
      {others.length > 0 && <ul className="refusal">{others.map(({ path, message }) => <li key={path}>{message}</li>)}</ul>}
    </Note>
  )
}

/** '/field/customer.xDouble' is 'Field: Customer › Double'. */
function nameAt(path: string, labels: Labels, say: (words: Words) => string): string {
  const [, part = '', name = ''] = path.split('/')
  const [objectName = '', field = ''] = name.replaceAll('~1', '/').split('.')
  const object = model.objects.get(objectName)
  const kind = say(Object.hasOwn(parts, part) ? parts[part] ?? words.partOther : words.partOther)
  if (object === undefined) return `${kind}: ${name}`
  return `${kind}: ${[labels.one(object), ...(fieldNamed(object, field) === undefined ? [] : [labels.field(object, field)])].join(' › ')}`
}
