import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { createRecord, removeRecord, updateRecord, useRefresh } from '../data/records.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import type { ListState } from './state.ts'
import { isOwn } from './views.ts'

/** Keeps filter, columns and sorting under a name, for oneself or for others; an own view is changed or removed here too. */
export function SaveViewDialog({ state, onClose }: { readonly state: ListState; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const me = useMe()
  const refresh = useRefresh()
  const { view, object } = state
  const own = isOwn(view, me.user.id) ? view.saved : undefined
  const [name, setName] = useState(own === undefined ? '' : view.label)
  const [shared, setShared] = useState('own')
  const query = queryOf(state)
  const [team] = me.user.teamIds
  const done = async (key: string | undefined) => { await refresh('savedView'); state.choose(key ?? ''); onClose() }
  const save = useMutation({ mutationFn: () => createRecord('savedView', { name, object: object.name, shared, query, ...(shared === 'team' && team !== undefined ? { team } : {}) }), onSuccess: (row) => done(row.id) })
  const update = useMutation({ mutationFn: async () => { if (own !== undefined) await updateRecord('savedView', own.id, own.version, { name, query }) }, onSuccess: () => done(own?.id) })
  const remove = useMutation({ mutationFn: async () => { if (own !== undefined) await removeRecord('savedView', own.id, own.version) }, onSuccess: () => done(undefined) })
  const error = save.error ?? update.error ?? remove.error
  const problems = messagesByField(error)
  return (
    <Dialog
      title={say(listWords.newView)} onClose={onClose}
      foot={<>
        {own !== undefined && <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(listWords.viewRemove)}</Button>}
        <span className="spring" />
        {own !== undefined && <Button busy={update.isPending} disabled={name.trim() === ''} onClick={() => update.mutate()}>{say(listWords.viewUpdate)}</Button>}
        <Button tone="primary" busy={save.isPending} disabled={name.trim() === ''} onClick={() => save.mutate()}>{say(startWords.save)}</Button>
      </>}
    >
      <div className="stack">
        <Labelled label={say(listWords.viewName)} required problem={problems['name']}>{(props) => <TextInput {...props} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />}</Labelled>
        <Labelled label={say(listWords.viewFor)} problem={problems['shared']}>
          {(props) => <Select {...props} value={shared} onChange={(event) => setShared(event.target.value)} options={[{ value: 'own', label: say(listWords.viewOwn) }, ...(team === undefined ? [] : [{ value: 'team', label: say(listWords.viewTeam) }]), { value: 'all', label: say(listWords.viewAll) }]} />}
        </Labelled>
        {error !== null && Object.keys(problems).length === 0 && <Failure error={error} />}
      </div>
    </Dialog>
  )
}

function queryOf({ view, filter, columns, sort }: ListState): JsonObject {
  // Through JSON: what is undefined is left out.
  return JSON.parse(JSON.stringify({ kind: view.kind, columns, sort, filter, sum: view.sum, lanes: view.lanes, date: view.date })) as JsonObject
}
