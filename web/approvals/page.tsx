import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import type { Box } from '../../src/model/define/shownApproval.ts'
import { approvalQuery, approvalsQuery } from '../data/approvals.ts'
import { ApiProblem } from '../data/problem.ts'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { ApprovalCard } from './card.tsx'
import './approvals.css'

const boxes: readonly Box[] = ['toApprove', 'mine', 'done']
const nothing = { toApprove: words.noneToApprove, mine: words.noneMine, done: words.noneDone } as const
const route = getRouteApi('/inside/approvals')
const one = getRouteApi('/inside/approval-requests/$id')

/** What waits for one's yes, what one asked for, what one decided. */
export function ApprovalsPage() {
  const { say, formats } = useSpeech()
  const { box: asked } = route.useSearch()
  const navigate = useNavigate()
  const box = boxes.find((each) => each === asked) ?? 'toApprove'
  const list = useQuery(approvalsQuery(box))
  const count = list.data?.toApprove ?? 0
  const requests = list.data?.requests ?? []
  return (
    <div className="approvals-page">
      <h1>{say(words.title)}</h1>
      <Tabs label={say(words.title)} chosen={box} onChoose={(key) => void navigate({ to: '/approvals', search: key === 'toApprove' ? {} : { box: key } })} tabs={boxes.map((key) => ({ key, label: <>{say(words[key])}{key === 'toApprove' && count > 0 && <span className="count"> {formats.number(count, 0)}</span>}</> }))} />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && requests.length === 0 && <Empty title={say(nothing[box])}>{box === 'toApprove' && say(words.noneAbout)}</Empty>}
      <ul className="approvals">{requests.map((request) => <li key={request.id}><ApprovalCard request={request} /></li>)}</ul>
    </div>
  )
}

/** One request, as a notification leads to it. */
export function ApprovalPage() {
  const { say } = useSpeech()
  const { id } = one.useParams()
  const found = useQuery(approvalQuery(id))
  if (found.error instanceof ApiProblem && found.error.status === 404) return <NotFound />
  return (
    <div className="approvals-page">
      <h1>{say(words.title)}</h1>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <ApprovalCard request={found.data} isOpen />}
    </div>
  )
}
