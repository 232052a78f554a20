import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

GlobalWorkerOptions.workerPort = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })

/** A PDF drawn on a canvas: its scripts, forms and links are not there, and no viewer of the browser opens it. @param bytes it, where it was fetched already. */
export function PdfPages({ address, bytes }: { readonly address: string; readonly bytes?: Uint8Array }) {
  const { say } = useSpeech()
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [error, setError] = useState<unknown>()
  const [page, setPage] = useState(1)
  useEffect(() => {
    // The reader takes the bytes for its own; whoever gave them may want to show them again.
    const task = getDocument({ ...(bytes === undefined ? { url: address, withCredentials: true } : { data: bytes.slice() }), isEvalSupported: false, enableXfa: false, useWasm: false, disableAutoFetch: true })
    task.promise.then(setPdf, setError)
    return () => { void task.destroy() }
  }, [address, bytes])
  if (error !== undefined) return <Failure error={error} />
  if (pdf === undefined) return <Skeleton lines={10} />
  return (
    <div className="pdf">
      <PdfPage pdf={pdf} page={page} />
      <div className="row">
        <Button disabled={page <= 1} onClick={() => setPage(page - 1)} aria-label="‹">‹</Button>
        <span className="small muted" role="status">{say(togetherWords.page, { page, pages: pdf.numPages })}</span>
        <Button disabled={page >= pdf.numPages} onClick={() => setPage(page + 1)} aria-label="›">›</Button>
      </div>
    </div>
  )
}

const mostPixels = 1600

function PdfPage({ pdf, page }: { readonly pdf: PDFDocumentProxy; readonly page: number }) {
  const { say } = useSpeech()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    let stop: (() => void) | undefined
    const draw = async () => {
      const found = await pdf.getPage(page)
      const place = canvas.current
      if (gone || place === null) return
      const plain = found.getViewport({ scale: 1 })
      const viewport = found.getViewport({ scale: Math.min(2, mostPixels / Math.max(plain.width, plain.height)) })
      place.width = viewport.width
      place.height = viewport.height
      const task = found.render({ canvas: place, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    draw().catch(() => undefined)
    return () => { gone = true; stop?.() }
  }, [pdf, page])
  return <canvas ref={canvas} className="pdf-page" role="img" aria-label={say(togetherWords.page, { page, pages: pdf.numPages })} />
}
