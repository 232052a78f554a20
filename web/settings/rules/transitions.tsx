import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { refresh, removeRecord, rowsQuery } from '../../data/records.ts'
import { type Row, textOf, textsOf } from '../../data/values.ts'
import { FilterWords } from '../../filter/words.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn, rulesQuery, stagedObjects } from './data.ts'
import { WaysDrawing } from './drawing.tsx'
import { ObjectSelect } from './object-select.tsx'
import { WayDialog } from './way-dialog.tsx'
import '../../records/form.css'
import './rules.css'

/** Settings › Transitions: the ways from state to state, drawn and as a list. */
export function TransitionsPage({ id }: { readonly id: string | undefined }) {
  const { say } = useSpeech()
  const objects = stagedObjects()
  const object = objects.find(({ name }) => name === id) ?? objects[0]
  return (
    <>
      <SettingsHead title={say(words.transitions)} about={say(words.transitionsAbout)}>{object !== undefined && <ObjectSelect page="transitions" chosen={object.name} objects={objects} />}</SettingsHead>
      <div className="settings-body settings-wide stack">{object === undefined ? <p className="muted">{say(words.noStates)}</p> : <Ways key={object.name} object={object} />}</div>
    </>
  )
}

interface Opened { readonly from: string; readonly to: string; readonly row?: Row }

function Ways({ object }: { readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const rows = useQuery(rulesQuery('stateTransition', object.name))
  const roles = useQuery(rowsQuery('role', { fields: ['name'], limit: 200 }))
  const [opened, setOpened] = useState<Opened>()
  const remove = useMutation({
    mutationFn: async (row: Row) => { await removeRecord('stateTransition', row.id, row.version); await refresh(client, 'stateTransition') },
    onSuccess: () => toast({ text: say(words.removed) }),
  })
  const { state } = object
  const field = state === undefined ? undefined : object.fields[state.field]
  if (state === undefined || field?.type !== 'choice') return null
  const own = rows.data?.rows ?? []
  const rowOf = (from: string, to: string) => own.find((row) => row['from'] === from && row['to'] === to)
  const nameOf = (key: string) => labels.choice(object, state.field, key)
  const states = field.choices.filter((key) => field.retired?.includes(key) !== true)
  const back = (from: string, to: string) => states.indexOf(to) < states.indexOf(from)
  const ways = states.flatMap((from) => (state.transitions[from] ?? []).filter((to) => states.includes(to)).map((to) => ({ from, to, own: rowOf(from, to) !== undefined, back: back(from, to) })))
  const open = (from: string, to: string) => { const row = rowOf(from, to); setOpened({ from, to, ...(row === undefined ? {} : { row }) }) }
  const roleNames = (row: Row) => textsOf(row['roles']).map((id) => textOf(roles.data?.rows.find((role) => role.id === id)?.['name'])).filter((name) => name !== '')
  return (
    <>
      <p className="muted small">{say(words.drawing)}</p>
      <div className="ways-frame"><WaysDrawing label={say(words.drawing)} states={states.map((key) => ({ key, label: nameOf(key) }))} ways={ways} onWay={open} onPull={open} /></div>
      <Note tone="info">{say(words.shippedAbout)}</Note>
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {remove.isError && <Refusal error={remove.error} />}
      <div className="row"><h2>{say(words.transitions)}</h2><span className="spring" /><Button icon="plus" onClick={() => setOpened({ from: '', to: '' })}>{say(words.addWay)}</Button></div>
      <ul className="rules-list">
        {ways.map(({ from, to }) => {
          const row = rowOf(from, to)
          const check = filterIn(row?.['check'])
          return (
            <li key={`${from} ${to}`} className="row">
              <button type="button" className="rules-rule" onClick={() => open(from, to)}>
                <span className="strong">{nameOf(from)} → {nameOf(to)}</span>
                {row !== undefined && (
                  <span className="muted small">
                    {roleNames(row).join(', ') || say(words.everybody)}
                    {textsOf(row['fields']).length > 0 && <> · {say(words.asked)}: {textsOf(row['fields']).map((name) => labels.field(object, name)).join(', ')}</>}
                    {check !== undefined && <> · <FilterWords object={object} filter={check} /></>}
                    {row['needsReason'] === true && <> · {say(words.needsReason)}</>}
                  </span>
                )}
              </button>
              {row === undefined ? <Chip>{say(words.shipped)}</Chip> : <IconButton icon="bin" label={say(words.deleteRule, { name: `${nameOf(from)} → ${nameOf(to)}` })} onClick={() => remove.mutate(row)} />}
            </li>
          )
        })}
      </ul>
      {opened !== undefined && <WayDialog object={object} states={states.map((key) => ({ value: key, label: nameOf(key) }))} {...opened} roles={roles.data?.rows ?? []} onClose={() => setOpened(undefined)} />}
    </>
  )
}
