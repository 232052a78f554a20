import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { type Language, languages } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { printWords } from '../../src/model/words/ui/print.ts'
import { fetchFile } from '../data/client.ts'
import { addressOf, rowsQuery } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Part } from '../parts/part.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import '../files/files.css'
import './print.css'

const PdfPages = lazy(() => import('../files/pdf.tsx').then((module) => ({ default: module.PdfPages })))

const languageNames = { en: 'English', zh: '中文' } as const

/** The bytes of a record on paper; anew with each version of the record. */
const printQuery = (object: string, row: Pick<Row, 'id' | 'version'>, language: Language, template: string) => queryOptions({
  queryKey: ['print', object, row.id, row.version, language, template] as const,
  queryFn: ({ signal }) => fetchFile(printAddress(object, row.id, language, template), signal),
  placeholderData: keepPreviousData, staleTime: 0, retry: false,
})

function printAddress(object: string, id: string, language: Language, template: string): string {
  return `/api/v1${addressOf(object)}/${id}/print?${new URLSearchParams({ language, ...(template === '' ? {} : { template }) }).toString()}`
}

/** How a record looks on paper, in either language and any of the company's layouts. */
export function PrintDialog({ object, row, onClose }: { readonly object: ResolvedObject; readonly row: Row; readonly onClose: () => void }) {
  const { say } = useSpeech()
  return (
    <Dialog title={`${say(printWords.print)} · ${textOf(row[object.title])}`} onClose={onClose} wide>
      <PrintPreview object={object} row={row} />
    </Dialog>
  )
}

/** @param template the one that is tried out; without it whoever looks may choose. */
export function PrintPreview({ object, row, template: tried = '', language: first }: { readonly object: ResolvedObject; readonly row: Row; readonly template?: string; readonly language?: Language }) {
  const { say, formats } = useSpeech()
  const [language, setLanguage] = useState<Language>(first ?? formats.language)
  const [chosen, setChosen] = useState('')
  const templates = useQuery({ ...rowsQuery('documentTemplate', { filter: { field: 'object', is: 'equals', value: object.name }, sort: [{ field: 'name' }], limit: 100 }), enabled: tried === '' && model.objects.has('documentTemplate') })
  const template = tried === '' ? chosen : tried
  const print = useQuery(printQuery(object.name, row, language, template))
  const masked = row['masked']
  return (
    <div className="print-preview">
      <div className="print-choices">
        <Labelled label={say(printWords.language)}>{(props) => <Select {...props} value={language} options={languages.map((each) => ({ value: each, label: languageNames[each] }))} onChange={(event) => setLanguage(languages.find((each) => each === event.target.value) ?? language)} />}</Labelled>
        {tried === '' && (templates.data?.rows.length ?? 0) > 0 && <Labelled label={say(printWords.template)}>{(props) => <Select {...props} value={chosen} empty={say(printWords.usual)} options={[{ value: 'builtIn', label: say(printWords.builtIn) }, ...(templates.data?.rows ?? []).map((each) => ({ value: each.id, label: textOf(each['name']) }))]} onChange={(event) => setChosen(event.target.value)} />}</Labelled>}
        <a className="button" href={printAddress(object.name, row.id, language, template)} download>{say(printWords.download)}</a>
      </div>
      {Array.isArray(masked) && masked.length > 0 && <Note>{say(printWords.maskedAbout)}</Note>}
      {print.isError ? <Failure error={print.error} retry={() => void print.refetch()} /> : print.data === undefined ? <Skeleton lines={14} /> : <Part fallback={<Skeleton lines={14} />}><PdfPages address="" bytes={print.data} /></Part>}
    </div>
  )
}
