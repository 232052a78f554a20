import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { moneyWords as words } from '../../src/model/words/ui/money.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useRights } from '../data/me.ts'
import { act, refresh } from '../data/records.ts'
import { isJsonObject, moneyOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Empty, Failure, Note, Skeleton } from '../parts/states.tsx'
import { useCreate } from '../shell/creation.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimDialog, type UnclaimedReceipt } from './claim-dialog.tsx'
import './money.css'

/** What nobody has claimed, to be claimed by whoever knows whose it is. */
export function ClaimsPage() {
  const rights = useRights()
  return model.objects.has('receipt') && rights.mayCreate('receipt') ? <Claims /> : <NotFound />
}

function Claims() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const create = useCreate()
  const labels = useLabels()
  const [typed, setTyped] = useState('')
  const [claiming, setClaiming] = useState<UnclaimedReceipt>()
  const found = useQuery({ queryKey: ['records', 'receipt', 'find', typed], queryFn: async () => receiptsIn((await act('receipt', 'receipt.find', typed.trim() === '' ? {} : { search: typed.trim() })).result), staleTime: 10_000, placeholderData: (before) => before })
  return (
    <div className="money-page">
      <div className="row"><h1>{say(words.claims)}</h1><span className="spring" /><Link to="/$objects" params={{ objects: model.object('receipt').path }} search={{ view: 'all' }} className="button small">{say(model.object('receipt').label)}</Link></div>
      <p className="muted small">{say(words.claimsAbout)}</p>
      <TextInput type="search" className="money-search" aria-label={say(words.search)} placeholder={say(words.search)} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={5} />}
      {found.data?.receipts.length === 0 && <Empty title={say(words.nothing)} actions={<><Link to="/import" search={{ object: 'receipt' }} className="button small">{say(listWords.import)}</Link><Button onClick={() => create({ object: 'receipt' })}>{say(recordWords.createTitle, { object: labels.noun(model.object('receipt')) })}</Button></>}>{say(words.nothingAbout)}</Empty>}
      {found.data !== undefined && found.data.receipts.length > 0 && <ul className="card money-receipts">{found.data.receipts.map((receipt) => <ReceiptLine key={receipt.id} receipt={receipt} onClaim={() => setClaiming(receipt)} />)}</ul>}
      {found.data?.more === true && <Note tone="info">{say(words.more)}</Note>}
      {claiming !== undefined && <ClaimDialog receipt={claiming} onClose={() => { setClaiming(undefined); void refresh(client, 'receipt') }} />}
    </div>
  )
}

function ReceiptLine({ receipt, onClaim }: { readonly receipt: UnclaimedReceipt; readonly onClaim: () => void }) {
  const { say, formats } = useSpeech()
  return (
    <li className="row money-receipt">
      <div className="money-who"><b className="clip">{receipt.payer}</b><span className="small muted clip">{[receipt.number, formats.date(receipt.date), receipt.memo].filter((part) => part !== '').join(' · ')}</span></div>
      <span className="money-amount">{formats.money(receipt.amount.amount, receipt.amount.currency)}</span>
      <Button onClick={onClaim} aria-label={`${say(words.claim)}: ${receipt.payer}`}>{say(words.claim)}</Button>
    </li>
  )
}

function receiptsIn(result: unknown): { readonly receipts: readonly UnclaimedReceipt[]; readonly more: boolean } {
  if (typeof result !== 'object' || result === null || !('receipts' in result) || !Array.isArray(result.receipts)) return { receipts: [], more: false }
  const receipts = result.receipts.flatMap((each: unknown): UnclaimedReceipt[] => {
    if (typeof each !== 'object' || each === null) return []
    const row: Record<string, unknown> = { ...each }
    const amount = isAmount(row['amount'])
    return amount === undefined ? [] : [{ id: String(row['id']), number: asText(row['number']), date: asText(row['date']), payer: asText(row['payer']), memo: asText(row['memo']), amount }]
  })
  return { receipts, more: 'more' in result && result.more === true }
}

const asText = (value: unknown): string => (typeof value === 'string' ? textOf(value) : '')

function isAmount(value: unknown): UnclaimedReceipt['amount'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { amount, currency }: { amount?: unknown; currency?: unknown } = value
  const read = { amount: typeof amount === 'number' ? amount : 0, currency: typeof currency === 'string' ? currency : '' }
  return isJsonObject(read) ? moneyOf(read) : undefined
}
