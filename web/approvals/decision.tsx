import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import { actions } from '../../src/model/actions/index.ts'
import type { ShownRequest } from '../../src/model/define/shownApproval.ts'
import { decide } from '../data/approvals.ts'
import { problemText } from '../data/problem.ts'
import { textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { Afterwards } from './afterwards.tsx'
import { useSpeech } from '../words/language.tsx'

type Verb = 'approve' | 'return' | 'reject' | 'withdraw' | 'remind'
const labelOf = (verb: string) => actions.find(({ name }) => name === `approvalRequest.${verb}`)?.label ?? { en: verb, zh: verb }

/** Yes at one tap; back and no with a reason; and what who asked may do. */
export function ApprovalDecision({ request, more }: { readonly request: ShownRequest; readonly more: ReactNode }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'return' | 'reject' | 'approve'>()
  const [handing, setHanding] = useState(false)
  const run = useMutation({
    mutationFn: ({ verb, remark }: { readonly verb: Verb; readonly remark?: string }) => decide(client, request, verb, remark === undefined || remark === '' ? {} : { remark }),
    onSuccess: (result, { verb }) => {
      setAsking(undefined)
      const why = textOf(result['why'])
      toast(why === '' ? { text: say(listWords.actionDone, { action: say(labelOf(verb)) }) } : { text: why, tone: 'bad' })
    },
    onError: (error, { verb }) => { if (verb === 'withdraw' || verb === 'remind' || asking === undefined) toast({ text: problemText(error, say), tone: 'bad' }) },
  })
  const isPending = request.state === 'pending'
  const handOn = actions.find(({ name }) => name === 'approvalRequest.handOn')
  return (
    <footer className="row approval-foot">
      {more}
      <span className="spring" />
      <Afterwards request={request} />
      {isPending && request.isMine && <><Button tone="text" onClick={() => run.mutate({ verb: 'remind' })}>{say(labelOf('remind'))}</Button><Button onClick={() => run.mutate({ verb: 'withdraw' })}>{say(labelOf('withdraw'))}</Button></>}
      {request.isAsked && (
        <span className="row approval-answers">
          <Button tone="text" onClick={() => setHanding(true)}>{say(labelOf('handOn'))}</Button>
          <Button tone="danger" onClick={() => setAsking('reject')}>{say(labelOf('reject'))}</Button>
          <Button onClick={() => setAsking('return')}>{say(labelOf('return'))}</Button>
          <Button tone="primary" busy={run.isPending && asking === undefined} onClick={() => run.mutate({ verb: 'approve' })}>{say(labelOf('approve'))}</Button>
        </span>
      )}
      {asking !== undefined && <Remark verb={asking} busy={run.isPending} error={run.error} onClose={() => setAsking(undefined)} onSay={(remark) => run.mutate({ verb: asking, remark })} />}
      {handing && handOn !== undefined && <ActionDialog action={handOn} object="approvalRequest" id={request.id} onClose={() => setHanding(false)} onDone={() => { void client.invalidateQueries({ queryKey: ['records', 'approvalTask'] }) }} />}
    </footer>
  )
}

function Remark({ verb, busy, error, onClose, onSay }: { readonly verb: 'approve' | 'return' | 'reject'; readonly busy: boolean; readonly error: unknown; readonly onClose: () => void; readonly onSay: (remark: string) => void }) {
  const { say } = useSpeech()
  const [remark, setRemark] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => { setTried(true); if (remark.trim() !== '') onSay(remark.trim()) }
  return (
    <Dialog title={say(labelOf(verb))} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone={verb === 'reject' ? 'danger' : 'primary'} busy={busy} onClick={submit}>{say(labelOf(verb))}</Button></>}>
      <div className="stack">
        <Labelled label={say(words.remark)} required problem={tried && remark.trim() === '' ? say(words.remarkNeeded) : undefined}>{(props) => <TextArea {...props} rows={3} maxLength={1000} value={remark} onChange={(event) => setRemark(event.target.value)} />}</Labelled>
        {error !== null && error !== undefined && <Failure error={error} />}
      </div>
    </Dialog>
  )
}
