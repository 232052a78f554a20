import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { recordQuery } from '../data/records.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { FileStep } from './file-step.tsx'
import { ImportFrame } from './frame.tsx'
import { useImportable } from './importable.ts'
import { RunStep } from './run-step.tsx'
import type { Step } from './search.ts'
import { Wizard } from './wizard.tsx'
import '../list/list.css'
import '../settings/settings.css'
import './import.css'

const route = getRouteApi('/inside/import')
const working: ReadonlySet<string> = new Set(['running', 'undoing'])
const begun: ReadonlySet<string> = new Set(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone', 'paused'])

/** The import of a file in five steps. Its address holds the import and the step: it can be left at any time. */
export function ImportPage() {
  const { id, object, step } = route.useSearch()
  return id === undefined ? <NewImport object={object} /> : <OpenImport key={id} id={id} step={step} />
}

function NewImport({ object: asked }: { readonly object: string | undefined }) {
  const navigate = useNavigate()
  const offered = useImportable()
  if (offered.length === 0) return <NotFound />
  const object = offered.find(({ name }) => name === asked)
  const go = (name: string | undefined) => void navigate({ to: '/import', search: name === undefined ? {} : { object: name }, replace: true })
  return (
    <ImportFrame object={object} step="file" reached="file">
      <FileStep object={object} offered={offered} onObject={go} onUploaded={(row) => void navigate({ to: '/import', search: { id: row.id, step: 'columns' } })} />
    </ImportFrame>
  )
}

function OpenImport({ id, step }: { readonly id: string; readonly step: Step | undefined }) {
  const navigate = useNavigate()
  const row = useQuery({ ...recordQuery('import', id), refetchInterval: (query) => (working.has(textOf(query.state.data?.['status'])) ? 1000 : false) })
  if (row.isPending) return <div className="import-body"><Skeleton lines={8} /></div>
  if (row.isError) return <Failure error={row.error} retry={() => void row.refetch()} />
  const object = model.objects.get(textOf(row.data['object']))
  if (object === undefined) return <NotFound />
  const go = (next: Step) => void navigate({ to: '/import', search: { id, step: next } })
  if (begun.has(textOf(row.data['status']))) return <RunStep object={object} row={row.data} />
  if (!isJsonObject(row.data['mapping'])) return <NotFound />
  return <Wizard key={formatKey(row.data)} object={object} row={row.data} step={step ?? 'columns'} onStep={go} />
}

/** Read in another way, or as other records, a file has other columns: all that was chosen begins anew. */
function formatKey(row: Row): string {
  const mapping = row['mapping']
  return isJsonObject(mapping) ? JSON.stringify([row['object'], mapping['format'], mapping['headers']]) : ''
}
