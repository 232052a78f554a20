import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { useFilling } from '../../data/configuration.ts'
import { refresh, removeRecord, rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { isOwn } from '../../shell/objects.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { usePlaces } from '../places.ts'
import { FieldDrawer } from './field-drawer.tsx'
import { ObjectDialog } from './object-dialog.tsx'
import { Refusal } from './refusal.tsx'
import { nameOf, Retired } from './retired.tsx'
import { RightsDialog } from './rights-dialog.tsx'
import { ShippedFields } from './shipped.tsx'

type Opened = { readonly kind: 'field'; readonly row?: Row } | { readonly kind: 'object' | 'rights' }

/** The fields of one object: the company's own to be changed, the shipped ones to be seen. */
export function OneObject({ object }: { readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const navigate = useNavigate()
  const ofObject = { field: 'object', is: 'equals', value: object.name } as const
  const fields = useQuery(rowsQuery('customField', { filter: ofObject, sort: [{ field: 'position' }, { field: 'createdAt' }], limit: 200 }))
  const gone = useQuery(rowsQuery('customField', { filter: ofObject, bin: true, limit: 200 }))
  const own = isOwn(object)
  const itself = useQuery({ ...rowsQuery('customObject', { filter: { field: 'key', is: 'equals', value: object.name }, limit: 1 }), enabled: own })
  const row = itself.data?.rows[0]
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const places = usePlaces('customField', fields.data?.rows ?? [], 'position')
  const retire = useMutation({
    mutationFn: (what: { readonly object: 'customObject' | 'customField'; readonly row: Row }) => removeRecord(what.object, what.row.id, what.row.version),
    onSuccess: async (_, what) => {
      if (what.object === 'customObject') await navigate({ to: '/settings/$page', params: { page: 'objects' } })
      await refresh(client, what.object)
      toast({ text: say(words.retiredDone, { name: nameOf(what.row, say) }) })
    },
  })
  return (
    <>
      <SettingsHead title={<span className="row"><Link to="/settings/$page" params={{ page: 'objects' }} className="muted">{say(words.objects)}</Link><span className="muted" aria-hidden="true">›</span>{labels.one(object)}{own && <Chip tone="accent">{say(words.own)}</Chip>}</span>}>
        {own && row !== undefined && (
          <Menu
            label={say(listWords.more)}
            groups={[{ items: [
              { key: 'edit', label: say(listWords.edit), icon: 'edit', perform: () => setOpened({ kind: 'object' }) },
              { key: 'rights', label: say(words.rights), icon: 'shield', perform: () => setOpened({ kind: 'rights' }) },
              { key: 'list', label: labels.many(object), icon: 'list', perform: () => void navigate({ to: '/$objects', params: { objects: object.path } }) },
              { key: 'retire', label: say(words.retire), icon: 'bin', danger: true, perform: () => retire.mutate({ object: 'customObject', row }) },
            ] }]}
            trigger={(props) => <IconButton {...props} icon="dots" label={`${say(listWords.more)}: ${labels.one(object)}`} />}
          />
        )}
        <Button tone="primary" icon="plus" onClick={() => setOpened({ kind: 'field' })}>{say(words.addField)}</Button>
      </SettingsHead>
      <div className="settings-body settings-wide">
        {retire.isError && <Refusal error={retire.error} />}
        {places.error !== null && <Refusal error={places.error} />}
        {fields.isPending && <Skeleton lines={4} />}
        {fields.isError && <Failure error={fields.error} retry={() => void fields.refetch()} />}
        {fields.isSuccess && (fields.data.rows.length === 0 ? <p className="muted">{say(words.noOwnFields)}</p> : (
          <Ordered ids={places.standing.map(({ id }) => id)} nameOf={(id) => { const each = places.standing.find((one) => one.id === id); return each === undefined ? '' : nameOf(each, say) }} onOrder={places.put} onSettled={places.keep}>
          <table className="settings-table objects-table">
            <thead><tr><th scope="col" className="objects-order"><span className="unseen">{say(words.order)}</span></th><th scope="col">{say(words.ownFields)}</th><th scope="col">{labels.field(model.object('customField'), 'type')}</th><th scope="col" className="objects-rules">{say(words.rules)}</th><th scope="col" className="objects-key">{say(words.key)}</th><th scope="col"><span className="unseen">{say(listWords.more)}</span></th></tr></thead>
            <tbody>{places.standing.map((each) => <FieldRow key={each.id} object={object} row={each} onOpen={() => setOpened({ kind: 'field', row: each })} onRetire={() => retire.mutate({ object: 'customField', row: each })} />)}</tbody>
          </table>
          </Ordered>
        ))}
        <Retired object="customField" title={say(words.retiredFields)} rows={gone.data?.rows ?? []} asked={(each) => say(words.purgeField, { name: nameOf(each, say) })} />
        <ShippedFields object={object} />
      </div>
      {opened?.kind === 'field' && <FieldDrawer object={object} {...(opened.row === undefined ? {} : { row: opened.row })} onClose={close} />}
      {opened?.kind === 'object' && row !== undefined && <ObjectDialog object={object} row={row} onClose={close} />}
      {opened?.kind === 'rights' && <RightsDialog object={object} onClose={close} />}
    </>
  )
}

const rules = ['required', 'isUnique', 'searchable', 'filterable', 'sortable', 'sensitive'] as const

function FieldRow({ object, row, onOpen, onRetire }: { readonly object: ResolvedObject; readonly row: Row; readonly onOpen: () => void; readonly onRetire: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const declared = model.object('customField')
  const filling = useFilling(object.name)
  const name = nameOf(row, say)
  return (
    <OrderedItem id={row.id} as="tr">{(handle) => (<>
      <td className="objects-order">{handle}</td>
      <th scope="row"><button type="button" className="strong settings-name clip" onClick={onOpen}>{name}</button></th>
      <td>{labels.choice(declared, 'type', textOf(row['type']))}</td>
      <td className="objects-rules"><span className="field-rules">{filling.includes(textOf(row['key'])) && <Chip tone="info">{say(listWords.filling)}</Chip>}{rules.filter((rule) => row[rule] === true).map((rule) => <Chip key={rule}>{labels.field(declared, rule)}</Chip>)}</span></td>
      <td className="objects-key muted">{textOf(row['key'])}</td>
      <td className="settings-actions">
        <Menu
          label={`${say(listWords.more)}: ${name}`}
          groups={[{ items: [
            { key: 'edit', label: say(listWords.edit), icon: 'edit', perform: onOpen },
            { key: 'retire', label: say(words.retire), icon: 'bin', danger: true, ...(object.state?.field === textOf(row['key']) ? { refused: say(words.stateAbout) } : {}), perform: onRetire },
          ] }]}
          trigger={(props) => <IconButton {...props} icon="dots" label={`${say(listWords.more)}: ${name}`} />}
        />
      </td>
    </>)}</OrderedItem>
  )
}
