import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { printWords } from '../../../src/model/words/ui/print.ts'
import { templateWords, unreadWords } from '../../../src/model/words/ui/templates.ts'
import { useRights } from '../../data/me.ts'
import { problemText } from '../../data/problem.ts'
import { act, refresh, rowsQuery } from '../../data/records.ts'
import { isJsonObject, type Row, textOf, textsOf } from '../../data/values.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { PrintPreview } from '../../record/print-dialog.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { printedObjects, type Tag, tagsOf } from './tags.ts'
import { UploadDialog } from './upload-dialog.tsx'

/** The company's own layouts: upload, which is the standard, how one looks on a record, and which tags there are. */
export function TemplatesPage() {
  const { say } = useSpeech()
  const rights = useRights()
  const templates = useQuery(rowsQuery('documentTemplate', { sort: [{ field: 'object' }, { field: 'name' }], limit: 200 }))
  const [isUploading, setUploading] = useState(false)
  const rows = templates.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(templateWords.title)} about={say(templateWords.about)}>
        {rights.mayUpdate('documentTemplate') && <Button tone="primary" icon="plus" onClick={() => setUploading(true)}>{say(templateWords.upload)}</Button>}
      </SettingsHead>
      <div className="settings-body">
        {templates.isPending && <Skeleton />}
        {templates.isError && <Failure error={templates.error} retry={() => void templates.refetch()} />}
        {templates.isSuccess && rows.length === 0 && <Empty title={say(templateWords.none)} />}
        <ul className="lines settings-lines">{rows.map((row) => <TemplateLine key={row.id} row={row} />)}</ul>
        <TagList />
      </div>
      {isUploading && <UploadDialog onClose={() => setUploading(false)} />}
    </>
  )
}

function TemplateLine({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const client = useQueryClient()
  const [dialog, setDialog] = useState<'preview' | 'replace'>()
  const object = model.objects.get(textOf(row['object']))
  const report = isJsonObject(row['report']) ? row['report'] : {}
  const [unread, unknown] = [textsOf(report['unread']), textsOf(report['unknown'])]
  const turn = (verb: string) => { act('documentTemplate', verb, {}, row.id).then(() => refresh(client, 'documentTemplate')).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })) }
  const standard = row['standard'] === true ? 'documentTemplate.endStandard' : 'documentTemplate.makeStandard'
  return (
    <li className="row">
      <div className="spring">
        <div className="row"><span className="strong clip">{textOf(row['name'])}</span>{row['standard'] === true && <Chip tone="ok" status>{say(templateWords.standard)}</Chip>}</div>
        <div className="small muted">{object === undefined ? '' : labels.one(object)} · {labels.choice(model.object('documentTemplate'), 'language', textOf(row['language']))}</div>
        {unread.length > 0 && <div className="small muted">{say(templateWords.unread)}: {unread.map((each) => say(unreadWords[each] ?? { en: each, zh: each })).join(', ')}</div>}
        {unknown.length > 0 && <div className="small bad">{say(templateWords.unknown)}: {unknown.map((each) => `{{${each}}}`).join(' ')}</div>}
      </div>
      <Button onClick={() => setDialog('preview')}>{say(templateWords.preview)}</Button>
      {rights.mayUpdate('documentTemplate') && <Menu label={textOf(row['name'])} groups={[{ items: [{ key: 'standard', label: say(model.action(standard).label), perform: () => turn(standard) }, { key: 'replace', label: say(model.action('documentTemplate.replace').label), perform: () => setDialog('replace') }] }]} trigger={(props) => <IconButton {...props} icon="dots" label={textOf(row['name'])} />} />}
      {dialog === 'replace' && <UploadDialog row={row} onClose={() => setDialog(undefined)} />}
      {dialog === 'preview' && <PreviewDialog row={row} onClose={() => setDialog(undefined)} />}
    </li>
  )
}

function PreviewDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const object = model.object(textOf(row['object']))
  const [record, setRecord] = useState<{ readonly id: string; readonly title: string | null }>()
  const language = textOf(row['language']) === 'en' ? 'en' : 'zh'
  return (
    <Dialog title={`${say(templateWords.preview)} · ${textOf(row['name'])}`} onClose={onClose} wide>
      <div className="stack">
        <Labelled label={say(templateWords.record)}>{(props) => <RecordPicker object={object.name} id={props.id} shown={record?.title ?? ''} onChoose={(chosen) => setRecord(chosen)} />}</Labelled>
        {record !== undefined && <PrintPreview key={record.id} object={object} row={{ id: record.id, version: 0 }} template={row.id} language={language} />}
      </div>
    </Dialog>
  )
}

function TagList() {
  const { say } = useSpeech()
  const labels = useLabels()
  const [name, setName] = useState(printedObjects()[0]?.name ?? '')
  const object = model.objects.get(name)
  const { own, related, lines } = object === undefined ? { own: [], related: [], lines: [] } : tagsOf(object)
  const shown = (tags: readonly Tag[]) => <ul className="template-tags">{tags.map(({ tag, object: of, field }) => <li key={tag}><code>{tag}</code> <span className="muted small">{labels.field(of, field)}</span></li>)}</ul>
  return (
    <section className="stack">
      <h2>{say(templateWords.fields)}</h2>
      <p className="muted small">{say(templateWords.fieldsHint)}</p>
      <Labelled label={say(printWords.template)}>{(props) => <Select {...props} value={name} options={printedObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => setName(event.target.value)} />}</Labelled>
      {shown(own)}
      {lines.length > 0 && <><p className="small"><code>{'{{#lines}}'}</code> … <code>{'{{/lines}}'}</code></p>{shown(lines)}</>}
      {shown(related)}
    </section>
  )
}
