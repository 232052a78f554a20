import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formWords as words } from '../../../src/model/words/ui/forms.ts'
import { useRights } from '../../data/me.ts'
import { rowsQuery } from '../../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { OneRecord } from '../one-record.tsx'
import { FormEditor } from './editor.tsx'
import '../../records/form.css'
import './forms.css'

/** Settings › Lead forms: the forms, how many leads each brought, and one of them to build. */
export function FormsPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <Forms /> : <OneRecord key={id} object="leadForm" id={id} editor={FormEditor} />
}

function Forms() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const rights = useRights()
  const forms = useQuery(rowsQuery('leadForm', { sort: [{ field: 'name' }], limit: 200 }))
  const open = (id: string) => void navigate({ to: '/settings/$page/$id', params: { page: 'forms', id } })
  const rows = forms.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(words.forms)} about={say(words.about)}>{rights.mayCreate('leadForm') && <Button tone="primary" icon="plus" onClick={() => open('new')}>{say(words.add)}</Button>}</SettingsHead>
      <div className="settings-body">
        {forms.isPending && <Skeleton />}
        {forms.isError && <Failure error={forms.error} retry={() => void forms.refetch()} />}
        {forms.isSuccess && rows.length === 0 && <Empty title={say(words.forms)}>{say(words.none)}</Empty>}
        <ul className="lines settings-lines">{rows.map((row) => <FormLine key={row.id} row={row} onOpen={() => open(row.id)} />)}</ul>
      </div>
    </>
  )
}

function FormLine({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  const { say, formats } = useSpeech()
  const count = numberOf(row['leadCount']) ?? 0
  const campaign = relatedOf(row['campaign'])?.title
  return (
    <li className="row">
      <button type="button" className="flow-line spring" onClick={onOpen}>
        <span className="strong clip">{textOf(row['name'])}</span>
        <span className="small muted clip">{[count === 0 ? say(words.noLeads) : say(words.leads, { count: formats.number(count, 0) }), campaign ?? ''].filter((each) => each !== '').join(' · ')}</span>
      </button>
      <Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.open : words.closed)}</Chip>
    </li>
  )
}
