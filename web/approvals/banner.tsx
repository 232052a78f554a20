import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { verbLabel } from '../../src/model/define/verbs.ts'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import { waitingQuery } from '../data/approvals.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import './approvals.css'

/** Beside the record on which something waits: what, who asked, who is asked. No state of the record says so. */
export function ApprovalBanner({ object, id }: { readonly object: string; readonly id: string }) {
  const { say, language } = useSpeech()
  const { data } = useQuery({ ...waitingQuery(object, id), retry: false, enabled: !model.off.modules.has('approvals') })
  if (data === undefined || data === null) return null
  const who = data.waitsFor.join(language === 'zh' ? '、' : ', ')
  return (
    <div className="row approval-banner" role="status">
      <Chip tone="warn" status>{say(words.inApproval)}</Chip>
      <span className="small spring">{say(words.sentBy, { action: say(verbLabel(model, data.verb)), who: data.requester })}{who !== '' && ` · ${say(words.waitsFor, { who })}`}</span>
      {data.request !== null && <Link className="link small" to="/approval-requests/$id" params={{ id: data.request }}>{say(words.title)}</Link>}
    </div>
  )
}
