import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { objectsLabel } from '../../src/model/words/labels.ts'
import { operationWords } from '../../src/model/words/ui/operations.ts'
import { request } from '../data/client.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

interface Status {
  readonly kind: 'duckdb' | 'postgres'
  readonly state: 'following' | 'filling' | 'absent'
  readonly position: number | null
  readonly behind: { readonly entries: number; readonly seconds: number }
  readonly filledAt: string | null
  readonly bytes: number | null
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
}

const queryKey = ['warehouse'] as const

/** The copy for analysis: how far it is, how large, and filling it anew. */
export function WarehousePage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const status = useQuery({ queryKey, queryFn: () => request<Status>('/warehouse'), refetchInterval: ({ state: { data } }) => (data?.state === 'following' ? 10_000 : 2000) })
  const rebuild = useMutation({ mutationFn: () => request('/warehouse/rebuild', { method: 'POST' }), onSuccess: () => { toast({ text: say(operationWords.warehouseAsked) }); return client.invalidateQueries({ queryKey }) } })
  return (
    <>
      <SettingsHead title={say(operationWords.warehouse)} about={say(operationWords.warehouseAbout)}>
        {status.data !== undefined && <Button tone="primary" busy={rebuild.isPending || status.data.state === 'filling'} onClick={() => rebuild.mutate()}>{say(operationWords.warehouseFill)}</Button>}
      </SettingsHead>
      <div className="settings-body">
        {status.isPending && <Skeleton />}
        {status.isError && <Failure error={status.error} retry={() => void status.refetch()} />}
        {rebuild.isError && <Failure error={rebuild.error} />}
        {status.data?.state === 'absent' && <Empty title={say(operationWords.absent)}>{say(operationWords.absentAbout)}</Empty>}
        {status.data !== undefined && status.data.state !== 'absent' && <Shown status={status.data} />}
      </div>
    </>
  )
}

function Shown({ status: { kind, state, position, behind, filledAt, bytes, tables } }: { readonly status: Status }) {
  const { say, formats } = useSpeech()
  const labels = new Map([['record_link', say(operationWords.recordLinks)], ...[...model.objects.values()].map((object) => [object.table, objectsLabel(object, formats.language)] as const)])
  const rows: readonly (readonly [string, string])[] = [
    [say(operationWords.warehouseState), say(operationWords[state])],
    [say(operationWords.behind), behind.entries === 0 ? say(operationWords.notBehind) : say(behind.entries === 1 ? operationWords.behindOne : operationWords.behindBy, { entries: formats.number(behind.entries), seconds: formats.number(behind.seconds) })],
    [say(operationWords.position), position === null ? '–' : formats.number(position)],
    [say(operationWords.filledAt), filledAt === null ? '–' : formats.dateTime(filledAt)],
    ...(bytes === null ? [] : [[say(operationWords.size), bytes < 1_000_000 ? `${formats.number(Math.ceil(bytes / 1000))} kB` : `${formats.number(bytes / 1_000_000, 1)} MB`] as const]),
    [say(operationWords.kept), say(kind === 'duckdb' ? operationWords.keptDuckdb : operationWords.keptPostgres)],
  ]
  return (
    <>
      <section><dl className="settings-facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl></section>
      <section>
        <h2>{say(operationWords.tables)}</h2>
        <dl className="settings-facts">{tables.filter((each) => each.rows > 0).map((each) => <div key={each.table}><dt>{labels.get(each.table) ?? each.table}</dt><dd>{formats.number(each.rows)}</dd></div>)}</dl>
      </section>
    </>
  )
}
