import { useMutation, useQuery } from '@tanstack/react-query'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { act, rowsQuery } from '../data/records.ts'
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
  const rights = useRights()
  // Further numbers of the same person, each with a consent of its own.
  const points = useQuery({ ...rowsQuery('contactPoint', { filter: { and: [{ field: 'target', is: 'equals', value: { object, id: row.id } }, { field: 'kind', is: 'in', value: ['mobile', 'phone'] }] }, fields: ['value', 'consent'], limit: 10 }), enabled: rights.mayRead('contactPoint') && pointed(object), retry: false }).data?.rows ?? []
  const own = Object.entries(model.object(object).fields).flatMap(([name, { type }]) => (type === 'phone' && textOf(row[name]) !== '' ? [{ name, shown: textOf(row[name]) }] : []))
  const numbers = [...own, ...points.flatMap((point) => (textOf(point['value']) === '' || point['consent'] === 'withdrawn' ? [] : [{ name: point.id, shown: textOf(point['value']) }]))]
  return (
    <div className="row calling-numbers">
      {numbers.length === 0 && <span className="muted">{say(words.noNumber)}</span>}
      {numbers.map(({ name, shown }, index) => <Button key={name} tone={index === 0 ? 'primary' : 'plain'} size="usual" icon="call" data-call={index === 0 ? '' : undefined} busy={dial.isPending && dial.variables === name} onClick={() => dial.mutate(name)}>{say(words.call, { number: shown })}</Button>)}
      {dial.isError && <Failure error={dial.error} />}
    </div>
  )
}

/** Whether there are further ways to reach it. */
function pointed(object: string): boolean {
  const target = model.objects.get('contactPoint')?.fields['target']
  return target?.type === 'target' && target.to.includes(object)
}
