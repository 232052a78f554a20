import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { recordQuery, rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { FieldValue } from '../../fields/value.tsx'
import { fieldNamed } from '../../model.ts'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { FieldsForm } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { DraftLayout } from './draft.ts'
import '../../record/record.css'
import '../../records/form.css'

const kinds = ['page', 'form', 'list'] as const
const kindWords = { page: words.previewPage, form: words.previewForm, list: words.previewList } as const

interface PreviewProps { readonly object: ResolvedObject; readonly draft: DraftLayout; readonly titleOf: (section: DraftLayout['sections'][number]) => string }

/** How the page, the quick form and the list would stand, while they are arranged: with records that are there. */
export function LayoutPreview({ object, draft, titleOf }: PreviewProps) {
  const { say } = useSpeech()
  const [kind, setKind] = useState<(typeof kinds)[number]>('page')
  const known = (names: readonly string[]) => names.filter((name) => fieldNamed(object, name) !== undefined)
  const rows = useQuery(rowsQuery(object.name, { fields: [...new Set([object.title, ...known(draft.columns)])], sort: draft.sort, limit: 5 }))
  const [first] = rows.data?.rows ?? []
  return (
    <section className="layout-preview card" aria-label={say(words.preview)}>
      <div><h2>{say(words.preview)}</h2><p className="small muted">{say(words.previewAbout)}</p></div>
      <Tabs label={say(words.preview)} chosen={kind} tabs={kinds.map((key) => ({ key, label: say(kindWords[key]) }))} onChoose={(key) => setKind(kinds.find((each) => each === key) ?? 'page')} />
      {rows.isPending && <Skeleton lines={4} />}
      {rows.isError && <Failure error={rows.error} />}
      {kind === 'form' && <div inert className="layout-form"><FieldsForm object={object} names={known(draft.quick)} values={{}} problems={{}} onChange={() => undefined} /></div>}
      {kind !== 'form' && rows.isSuccess && first === undefined && <p className="muted">{say(words.previewNone)}</p>}
      {kind === 'page' && first !== undefined && <PagePreview object={object} id={first.id} draft={draft} titleOf={titleOf} />}
      {kind === 'list' && first !== undefined && <ListPreview object={object} columns={known(draft.columns)} rows={rows.data?.rows ?? []} />}
    </section>
  )
}

function PagePreview({ object, id, draft, titleOf }: PreviewProps & { readonly id: string }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const record = useQuery(recordQuery(object.name, id))
  if (record.data === undefined) return <Skeleton lines={6} />
  const row = record.data
  const sections = [...draft.sections.map((section) => ({ title: titleOf(section), fields: section.fields })), { title: labels.section({ name: 'more' }), fields: draft.rest }].filter(({ fields }) => fields.length > 0)
  return (
    <div inert>
      <div className="layout-head"><b>{textOf(row[object.title])}</b>{draft.facts.slice(0, 5).map((name) => <span key={name} className="layout-fact"><span className="small muted">{labels.field(object, name)}</span><FieldValue object={object} name={name} value={row[name]} empty="–" dense /></span>)}</div>
      <div className="layout-sections">
        {sections.map(({ title, fields }, index) => (
          <section key={`${title} ${index}`}>
            <h3>{title}</h3>
            <dl className="fields">{fields.map((name) => <div key={name} className="layout-line"><dt>{labels.field(object, name)}</dt><dd><FieldValue object={object} name={name} value={row[name]} empty={say(recordWords.empty)} dense /></dd></div>)}</dl>
          </section>
        ))}
      </div>
    </div>
  )
}

function ListPreview({ object, columns, rows }: { readonly object: ResolvedObject; readonly columns: readonly string[]; readonly rows: readonly Row[] }) {
  const labels = useLabels()
  return (
    <div className="rights-scroll" inert>
      <table className="settings-table">
        <thead><tr>{columns.map((name) => <th key={name} scope="col">{labels.field(object, name)}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row.id}>{columns.map((name) => <td key={name}><FieldValue object={object} name={name} value={row[name]} dense /></td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
