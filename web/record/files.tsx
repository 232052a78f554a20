import { useMutation, useQuery } from '@tanstack/react-query'
import { type DragEvent, lazy, useRef, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe, useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, countQuery, removeRecord, rowsQuery, useRefresh } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { newHere } from '../data/waiting.ts'
import { model } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Part } from '../parts/part.tsx'
import { Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { uploadFile } from '../data/upload.ts'
import { fitting } from '../files/fitting.ts'
import { shownAs } from '../files/kinds.ts'
import { useSpeech } from '../words/language.tsx'

const FilePreview = lazy(() => import('../files/preview.tsx').then((module) => ({ default: module.FilePreview })))

/** The files that hang on a record: dropped or chosen, taken down, moved to the bin and back. */
export function FilesCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const { workspace } = useMe()
  const refresh = useRefresh()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sent, setSent] = useState<{ readonly name: string; readonly share: number }>()
  const target = model.object('file').fields['target']
  const hangs = target?.type === 'target' && target.to.includes(object.name) && rights.mayRead('file')
  const filter = { field: 'target', is: 'equals', value: { object: object.name, id: row.id } } as const
  const files = useQuery({ ...rowsQuery('file', { filter, sort: [{ field: 'createdAt', descending: true }], fields: ['name', 'size', 'mime', 'createdBy', 'createdAt'], limit: 20 }), enabled: hangs, retry: false })
  const count = useQuery({ ...countQuery('file', { filter }), enabled: hangs, retry: false })
  const upload = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const arrived: File[] = []
      for (const [index, file] of chosen.entries()) {
        setSent({ name: file.name, share: index / chosen.length })
        const id = await uploadFile(file, { target: { object: object.name, id: row.id }, onProgress: (share) => setSent({ name: file.name, share: (index + share) / chosen.length }) })
        // What waits for the network says so itself.
        if (!id.startsWith(newHere)) arrived.push(file)
      }
      return arrived
    },
    onSuccess: (arrived) => { if (arrived.length > 0) toast({ text: say(recordWords.uploaded, { name: formats.list(arrived.map(({ name }) => name)) }) }) },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
    onSettled: () => { setSent(undefined); return Promise.all([refresh('file'), refresh(object.name)]) },
  })
  if (!hangs || files.isError) return null
  const may = rights.mayCreate('file') && textOf(row['deletedAt']) === ''
  const send = (list: FileList | null) => {
    const chosen = fitting([...(list ?? [])], { megabytes: workspace.files.megabytes, say, onSmaller: (smaller) => upload.mutate([smaller]) })
    if (chosen.length > 0) upload.mutate(chosen)
  }
  const drag = (inside: boolean) => (event: DragEvent) => { if (may && event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(inside) } }
  const rows = files.data?.rows ?? []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop is a second way; the button is that of the keys
    <section className={`card files ${over ? 'over' : ''}`} aria-label={say(recordWords.files)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={(event) => { drag(false)(event); if (may) send(event.dataTransfer.files) }}>
      <div className="section">
        <h2>{say(recordWords.files)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {may && <IconButton className="more" icon="plus" iconSize={14} label={say(recordWords.upload)} disabled={upload.isPending} onClick={() => input.current?.click()} />}
        <input ref={input} type="file" multiple hidden aria-label={say(recordWords.upload)} onChange={(event) => { send(event.target.files); event.target.value = '' }} />
      </div>
      {files.isPending && <Skeleton lines={1} />}
      <ul>{rows.map((file) => <FileLine key={file.id} file={file} owner={object} />)}</ul>
      {upload.isPending ? <div role="status"><p className="small muted clip">{sent === undefined ? say(recordWords.uploading) : say(togetherWords.uploadingOne, { name: sent.name, percent: `${Math.round(sent.share * 100)} %` })}</p><progress className="file-progress" value={sent?.share ?? 0} aria-label={say(recordWords.uploading)} /></div> : rows.length === 0 && files.isSuccess && <p className="small muted">{say(may ? recordWords.dropHere : recordWords.noneYet)}</p>}
    </section>
  )
}

function FileLine({ file, owner }: { readonly file: Row; readonly owner: ResolvedObject }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const [open, setOpen] = useState(false)
  const name = textOf(file['name'])
  const both = () => Promise.all([refresh('file'), refresh(owner.name)])
  const refused = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const remove = async () => {
    await removeRecord('file', file.id, file.version)
    await both()
    const restore = async () => { await act('file', 'record.restore', {}, file.id); await both() }
    toast({ text: say(recordWords.movedToBin, { name }), action: { label: say(startWords.undo), perform: () => void restore().catch(refused) } })
  }
  return (
    <li className="row file-line">
      <Icon name="file" size={15} />
      <div className="file-name">
        {file.id.startsWith(newHere) ? <span className="clip">{name}</span> : shownAs(textOf(file['mime'])) === undefined ? <a href={`/api/v1/files/${file.id}/content`} download={name} className="clip" title={say(recordWords.downloadFile, { name })}>{name}</a>
          : <button type="button" className="file-open clip" title={say(togetherWords.preview, { name })} onClick={() => setOpen(true)}>{name}</button>}
        {open && <Part onMissing={() => setOpen(false)}><FilePreview file={file} onClose={() => setOpen(false)} /></Part>}
        <div className="small muted clip">{[formats.bytes(numberOf(file['size']) ?? 0), relatedOf(file['createdBy'])?.title ?? '', formats.relative(textOf(file['createdAt']))].filter((part) => part !== '').join(' · ')}</div>
      </div>
      {rights.on('file').delete !== 'none' && !file.id.startsWith(newHere) && <IconButton icon="bin" iconSize={14} label={say(recordWords.removeFile, { name })} onClick={() => void remove().catch(refused)} />}
    </li>
  )
}
