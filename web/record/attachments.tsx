import { lazy, Suspense, useRef, useState } from 'react'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { shownAs } from '../files/kinds.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { useSpeech } from '../words/language.tsx'
import './attachments.css'

const FilePreview = lazy(() => import('../files/preview.tsx').then((module) => ({ default: module.FilePreview })))

/** Opens the choice of files; they are sent along with what is being written. */
export function AttachButton({ disabled, onFiles }: { readonly disabled: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const { say } = useSpeech()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton icon="clip" iconSize={15} label={say(togetherWords.attach)} disabled={disabled} onClick={() => input.current?.click()} />
      <input ref={input} type="file" multiple hidden aria-label={say(togetherWords.attach)} onChange={(event) => { onFiles([...(event.target.files ?? [])]); event.target.value = '' }} />
    </>
  )
}

/** What will be sent along, each to be left out again. */
export function Attachments({ files, sent, onRemove }: { readonly files: readonly File[]; readonly sent: { readonly file: File; readonly share: number } | undefined; readonly onRemove: (file: File) => void }) {
  const { say, formats } = useSpeech()
  if (files.length === 0) return null
  return (
    <ul className="attachments" aria-label={say(togetherWords.attached)}>
      {files.map((file, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two pasted pictures may have one name
        <li key={`${index} ${file.name}`} className="row small attachment">
          <Icon name="file" size={13} /><span className="clip" title={file.name}>{file.name}</span><span className="muted">{formats.bytes(file.size)}</span>
          {sent?.file === file ? <progress className="file-progress" value={sent.share} aria-label={say(recordWords.uploading)} /> : <IconButton icon="close" iconSize={12} label={say(togetherWords.leaveOut, { name: file.name })} disabled={sent !== undefined} onClick={() => onRemove(file)} />}
        </li>
      ))}
    </ul>
  )
}

/** The files of a comment or an activity on the timeline. */
export function EntryFiles({ files }: { readonly files: readonly Row[] }) {
  const [open, setOpen] = useState<Row>()
  const { say, formats } = useSpeech()
  if (files.length === 0) return null
  return (
    <ul className="attachments" aria-label={say(recordWords.files)}>
      {files.map((file) => {
        const name = textOf(file['name'])
        const size = <span className="muted">{formats.bytes(numberOf(file['size']) ?? 0)}</span>
        return (
          <li key={file.id} className="row small attachment">
            <Icon name="file" size={13} />
            {shownAs(textOf(file['mime'])) === undefined ? <a className="clip" href={`/api/v1/files/${file.id}/content`} download={name} title={say(recordWords.downloadFile, { name })}>{name}</a>
              : <button type="button" className="clip" title={say(togetherWords.preview, { name })} onClick={() => setOpen(file)}>{name}</button>}{size}
          </li>
        )
      })}
      {open !== undefined && <Suspense><FilePreview file={open} onClose={() => setOpen(undefined)} /></Suspense>}
    </ul>
  )
}
