import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { type Row, textOf } from '../data/values.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Part } from '../parts/part.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { shownAs } from './kinds.ts'
import { FileSound } from './sound.tsx'
import './files.css'

const PdfPages = lazy(() => import('./pdf.tsx').then((module) => ({ default: module.PdfPages })))

/** A file, looked at in place. Nothing of it is ever run: an image is an image, text is text, sound is heard, a PDF is drawn page by page. */
export function FilePreview({ file, onClose }: { readonly file: Row; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const name = textOf(file['name'])
  const address = `/api/v1/files/${file.id}/content`
  const shown = shownAs(textOf(file['mime']))
  return (
    <Dialog title={name} onClose={onClose} foot={<a className="button" href={address} download={name}>{say(togetherWords.download)}</a>}>
      <div className="file-preview">
        {shown === 'image' && <img src={address} alt={name} />}
        {shown === 'sound' && <FileSound address={address} name={name} mime={textOf(file['mime'])} />}
        {shown === 'text' && <FileText address={address} />}
        {shown === 'pdf' && <Part fallback={<Skeleton lines={10} />}><PdfPages address={address} /></Part>}
        {shown === undefined && <p className="muted">{say(togetherWords.noPreview)}</p>}
      </div>
    </Dialog>
  )
}

const mostText = 200_000

function FileText({ address }: { readonly address: string }) {
  const { say } = useSpeech()
  const text = useQuery({ queryKey: ['file-text', address], queryFn: ({ signal }) => beginningOf(address, signal), staleTime: Infinity })
  if (text.isPending) return <Skeleton lines={8} />
  if (text.isError) return <Failure error={text.error} />
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keys too
  return <>{text.data.cut && <p className="small muted">{say(togetherWords.cut)}</p>}<pre tabIndex={0}>{text.data.text}</pre></>
}

/** Reads no more than is shown, however large the file is. */
async function beginningOf(address: string, signal: AbortSignal): Promise<{ readonly text: string; readonly cut: boolean }> {
  const response = await fetch(address, { credentials: 'same-origin', signal })
  if (!response.ok || response.body === null) throw new Error(String(response.status))
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  let done = false
  while (!done && size < mostText) {
    const part = await reader.read()
    done = part.done
    if (part.value !== undefined) { chunks.push(part.value); size += part.value.length }
  }
  if (!done) await reader.cancel()
  const bytes = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()).slice(0, mostText)
  return { text: decoded(bytes), cut: !done || size > mostText }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
