import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { isMergeable } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { request } from '../data/client.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act } from '../data/records.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

interface MergedHere { readonly merge: string; readonly at: string; readonly until: string; readonly records: readonly { readonly id: string; readonly title: string | null }[] }

const mergesQuery = (object: ResolvedObject, id: string) => queryOptions({
  queryKey: ['records', object.name, 'merges', id],
  queryFn: async ({ signal }) => (await request<{ readonly merges: readonly MergedHere[] }>(`/${object.path}/${id}/merges`, { signal })).merges,
  staleTime: 60_000,
})

/** What was merged into the record and can still be taken back; afterwards, what stays with it. */
export function MergeBanner({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const client = useQueryClient()
  const [stays, setStays] = useState<readonly JsonObject[]>([])
  const merges = useQuery({ ...mergesQuery(object, row.id), enabled: isMergeable(object), retry: false })
  const last = merges.data?.[0]
  const undo = useMutation({
    mutationFn: (merge: string) => act(object.name, 'record.unmerge', { merge }, row.id),
    onSuccess: async ({ result }) => {
      await client.invalidateQueries({ queryKey: ['records'] })
      const listed = result?.['stays']
      toast({ text: say(mergeWords.undone) })
      setStays(Array.isArray(listed) ? listed.filter(isJsonObject) : [])
    },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const mayUndo = rights.mayAct(model.action('record.unmerge'), object.name)
  return (
    <>
      {last !== undefined && (
        <div className="record-note merge-banner">
          <Note tone="info" actions={mayUndo ? <Button busy={undo.isPending} title={say(mergeWords.undoUntil, { day: formats.dateTime(last.until) })} onClick={() => undo.mutate(last.merge)}>{say(mergeWords.undo)}</Button> : undefined}>
            {say(mergeWords.banner, { names: formats.list(last.records.map(({ title }) => title ?? labels.one(object))), when: formats.dateTime(last.at) })} <span className="muted">{say(mergeWords.undoUntil, { day: formats.dateTime(last.until) })}</span>
          </Note>
        </div>
      )}
      {stays.length > 0 && (
        <Dialog title={say(mergeWords.staysHere)} onClose={() => setStays([])} foot={<Button tone="primary" onClick={() => setStays([])}>{say(mergeWords.fine)}</Button>}>
          <p className="muted">{say(mergeWords.staysAbout)}</p>
          <ul className="lines">{stays.map((each, index) => <Stay key={index} stay={each} />)}</ul>
        </Dialog>
      )}
    </>
  )
}

function Stay({ stay }: { readonly stay: JsonObject }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(stay['object']))
  const id = textOf(stay['id'])
  const why = say(stay['why'] === 'later' ? mergeWords.cameLater : mergeWords.changedSince)
  if (object === undefined || id === '') return <li className="small">{why}</li>
  return <li className="row small"><Link to="/$objects/$id" params={{ objects: object.path, id }} className="link">{labels.one(object)}</Link><span className="muted">{labels.field(object, textOf(stay['place']))} · {why}</span></li>
}
