import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import type { Money } from '../../src/lib/money.ts'
import { moneyWords as words } from '../../src/model/words/ui/money.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { act, refresh } from '../data/records.ts'
import { isJsonObject, relatedOf, textOf, textsOf } from '../data/values.ts'
import { FieldInput } from '../fields/input.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

export interface UnclaimedReceipt { readonly id: string; readonly number: string; readonly date: string; readonly payer: string; readonly memo: string; readonly amount: Money }

const reasons = { name: words.name, account: words.account, number: words.number, amount: words.amount } as const
const isReason = (name: string): name is keyof typeof reasons => Object.hasOwn(reasons, name)

/** Whose money it is: customers that it may be of with the reasons, or any other. */
export function ClaimDialog({ receipt, onClose }: { readonly receipt: UnclaimedReceipt; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const [customer, setCustomer] = useState<Json>(null)
  // Not among what changes of receipts make anew: once it is claimed nobody may ask any more whose it may be.
  const suggested = useQuery({ queryKey: ['suggested payers', receipt.id], staleTime: 0, gcTime: 0, queryFn: async () => suggestionsIn((await act('receipt', 'receipt.find', { receipt: receipt.id })).result?.['suggestions']) })
  const chosen = relatedOf(customer ?? undefined) ?? suggested.data?.[0]?.customer
  const claim = useMutation({
    mutationFn: () => act('receipt', 'receipt.claim', { receipt: receipt.id, customer: chosen?.id ?? '' }), gcTime: 0,
    onSuccess: () => { void refresh(client, 'customer'); toast({ text: say(words.claimed, { name: chosen?.title ?? '' }) }); onClose() },
  })
  return (
    <Dialog title={say(words.claim)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={chosen === undefined} busy={claim.isPending} onClick={() => claim.mutate()}>{say(words.claim)}</Button></>}>
      <div className="stack">
        <div className="row"><b className="clip">{receipt.payer}</b><span className="spring" /><span className="money-amount">{formats.money(receipt.amount.amount, receipt.amount.currency)}</span></div>
        <span className="small muted">{[formats.date(receipt.date), receipt.memo].filter((part) => part !== '').join(' · ')}</span>
        {suggested.isPending && <Skeleton lines={2} />}
        {suggested.data !== undefined && suggested.data.length > 0 && (
          <fieldset className="money-choices">
            <legend className="small muted">{say(words.suggested)}</legend>
            {suggested.data.map((each) => (
              <div key={each.customer.id} className="money-choice">
                <input type="radio" name="customer" id={`claim-${each.customer.id}`} checked={chosen?.id === each.customer.id} onChange={() => setCustomer(each.customer)} />
                <label htmlFor={`claim-${each.customer.id}`}>{each.customer.title}</label><span className="small muted">{each.reasons.filter(isReason).map((reason) => say(reasons[reason])).join(' · ')}</span>
              </div>
            ))}
          </fieldset>
        )}
        <label className="small muted" htmlFor="claim-customer">{say(suggested.data !== undefined && suggested.data.length > 0 ? words.another : words.claimFor)}</label>
        <FieldInput object={model.object('receipt')} name="customer" id="claim-customer" value={customer} values={{}} onChange={setCustomer} />
        {claim.isError && <Failure error={claim.error} />}
      </div>
    </Dialog>
  )
}

interface Suggestion { readonly customer: { readonly id: string; readonly title: string }; readonly reasons: readonly string[] }

function suggestionsIn(value: Json | undefined): readonly Suggestion[] {
  return Array.isArray(value) ? value.flatMap((each: Json) => {
    const customer = isJsonObject(each) ? relatedOf(each['customer']) : undefined
    return !isJsonObject(each) || customer === undefined ? [] : [{ customer: { id: customer.id, title: textOf(customer.title) }, reasons: textsOf(each['reasons']) }]
  }) : []
}
