import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isPlainVerb } from '../../src/model/define/verbs.ts'
import type { ShownRequest } from '../../src/model/define/shownApproval.ts'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import { download } from '../data/client.ts'
import { problemText } from '../data/problem.ts'
import { recordKeys, recordQuery } from '../data/records.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { EditDrawer } from '../records/edit-drawer.tsx'
import { QuickCreate } from '../records/quick-create.tsx'
import { useSpeech } from '../words/language.tsx'

/** What is left to do for who asked: what came back is opened in its own form, with what was entered; a file is fetched. */
export function Afterwards({ request }: { readonly request: ShownRequest }) {
  const { say } = useSpeech()
  const [again, setAgain] = useState(false)
  if (!request.isMine) return null
  if (request.file !== undefined) return <FetchFile request={request} file={request.file} />
  const cameBack = request.state === 'returned' || request.state === 'failed'
  if (!cameBack || request.verb === 'record.export' || !model.objects.has(request.object)) return null
  return <>
    <Button tone="primary" onClick={() => setAgain(true)}>{say(words.again)}</Button>
    {again && <SameForm request={request} onClose={() => setAgain(false)} />}
  </>
}

function SameForm({ request, onClose }: { readonly request: ShownRequest; readonly onClose: () => void }) {
  const client = useQueryClient()
  const done = () => { void client.invalidateQueries({ queryKey: recordKeys.of('approvalTask') }); onClose() }
  const record = useQuery({ ...recordQuery(request.object, request.record ?? ''), enabled: request.record !== null, staleTime: 0 })
  const object = model.object(request.object)
  // What the role does not show was not entered here either.
  const values = Object.fromEntries(request.changes.filter(({ masked }) => masked !== true).map(({ field, after }) => [field, after]))
  if (request.verb === 'record.create') return <QuickCreate creation={{ object: object.name, values, again: request.id }} onClose={done} />
  if (request.record !== null && record.data === undefined) return null
  if (request.verb === 'record.update') return record.data === undefined ? null : <EditDrawer object={object} row={record.data} entered={values} onClose={done} />
  const action = isPlainVerb(request.verb) ? undefined : model.actions.get(request.verb)
  if (action === undefined) return null
  return <ActionDialog action={action} object={object.name} {...(request.record === null ? {} : { id: request.record })} {...(record.data === undefined ? {} : { row: record.data })} values={values} onClose={done} />
}

function FetchFile({ request, file }: { readonly request: ShownRequest; readonly file: NonNullable<ShownRequest['file']> }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const object = model.objects.get(request.object)
  const fetch = useMutation({
    mutationFn: () => download(`/${object?.path ?? ''}/export`, file.request, { language: file.language }),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: recordKeys.of('approvalTask') }),
  })
  return <>
    <span className="small muted">{say(words.fetchOnce)}</span>
    <Button tone="primary" busy={fetch.isPending} disabled={object === undefined} onClick={() => fetch.mutate()}>{say(words.fetchFile)}</Button>
  </>
}
