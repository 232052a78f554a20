import { useMutation } from '@tanstack/react-query'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { act } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

interface NumbersProps { readonly entry: string; readonly object: string; readonly row: Row; readonly onDialled: () => void }

/** The numbers as the agent may see them; a press dials, through whatever way the company has for calls. */
export function Numbers({ entry, object, row, onDialled }: NumbersProps) {
  const { say } = useSpeech()
  const dial = useMutation({
    mutationFn: (number: string) => act('callListEntry', 'callListEntry.dial', { number }, entry),
    onSuccess: ({ result }) => {
      onDialled()
      const href = textOf(result?.['href'])
      if (href.startsWith('tel:')) window.location.assign(href)
    },
  })
  const numbers = Object.entries(model.object(object).fields).flatMap(([name, { type }]) => (type === 'phone' && textOf(row[name]) !== '' ? [{ name, shown: textOf(row[name]) }] : []))
  return (
    <div className="row calling-numbers">
      {numbers.length === 0 && <span className="muted">{say(words.noNumber)}</span>}
      {numbers.map(({ name, shown }, index) => <Button key={name} tone={index === 0 ? 'primary' : 'plain'} size="usual" icon="call" data-call={index === 0 ? '' : undefined} busy={dial.isPending && dial.variables === name} onClick={() => dial.mutate(name)}>{say(words.call, { number: shown })}</Button>)}
      {dial.isError && <Failure error={dial.error} />}
    </div>
  )
}
