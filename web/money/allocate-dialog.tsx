import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import { decimalAmount, parseAmount } from '../../src/lib/money.ts'
import { moneyWords as words } from '../../src/model/words/ui/money.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { act, refresh } from '../data/records.ts'
import { isJsonObject, moneyOf, numberOf, type Row, textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { listIn } from '../record/looked.tsx'
import { toast } from '../parts/toast.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'
import './money.css'

interface Item { readonly kind: 'plan' | 'order' | 'invoice'; readonly id: string; readonly title: string; readonly due: string; readonly open: number; readonly amount: number }

/** What of a receipt pays what: begins with the oldest first, every amount may be changed, the rest stays as credit. */
export function AllocateDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const proposed = useQuery({ queryKey: ['records', 'receipt', 'propose', row.id], queryFn: async () => (await act('receipt', 'receipt.propose', {}, row.id)).result, gcTime: 0, staleTime: 0 })
  const rest = moneyOf(proposed.data?.['rest']) ?? { amount: 0, currency: '' }
  const [byInvoice, setByInvoice] = useState(false)
  const invoices = itemsIn(proposed.data?.['invoices'], 'invoice')
  const items = byInvoice ? invoices : itemsIn(proposed.data?.['items'])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const shown = ({ id, amount }: Item) => typed[id] ?? (amount === 0 ? '' : decimalAmount(amount, rest.currency))
  const amounts = items.map((item) => ({ item, text: shown(item), amount: shown(item).trim() === '' ? 0 : parseAmount(shown(item).normalize('NFKC'), rest.currency) }))
  const left = rest.amount - amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const wrong = amounts.some(({ item, amount }) => amount === undefined || amount < 0 || amount > item.open) || left < 0
  const chosen = amounts.flatMap(({ item, amount }) => (amount === undefined || amount <= 0 ? [] : [{ [item.kind]: item.id, amount }]))
  const allocate = useMutation({
    mutationFn: () => act('receipt', 'receipt.allocate', { allocations: chosen }, row.id), gcTime: 0,
    onSuccess: async ({ result }) => {
      const counted = listIn(result?.['counted'])
      if (counted.length > 0) toast({ text: say(words.countedFor, { invoices: counted.map((each) => textOf(each['title'])).join(', ') }) })
      for (const object of ['receipt', 'payment', 'paymentPlan', 'order', 'invoice', 'customer']) await refresh(client, object); onClose() },
  })
  return (
    <Dialog title={say(words.allocate)} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={wrong || chosen.length === 0} busy={allocate.isPending} onClick={() => allocate.mutate()}>{say(words.allocate)}</Button></>}>
      <div className="stack">
        <div className="row"><span className="clip strong">{textOf(row['payer'])}</span><span className="spring" /><span className="muted small">{say(words.toAllocate)}</span><span className="money-amount">{formats.money(rest.amount, rest.currency === '' ? undefined : rest.currency)}</span></div>
        {proposed.isPending && <Skeleton lines={4} />}
        {proposed.isError && <Failure error={proposed.error} retry={() => void proposed.refetch()} />}
        {proposed.isSuccess && items.length === 0 && <Note tone="info">{say(words.nothingOpen)}</Note>}
        {invoices.length > 0 && <Tabs label={say(words.what)} tabs={[{ key: 'plan', label: say(words.byPlan) }, { key: 'invoice', label: say(words.byInvoice) }]} chosen={byInvoice ? 'invoice' : 'plan'} onChoose={(key) => { setByInvoice(key === 'invoice'); setTyped({}) }} />}
        {items.length > 0 && (
          <>
            {!byInvoice && invoices.length > 0 && <p className="muted small">{say(words.countedAbout)}</p>}
            <div className="money-table narrow">
              <table>
                <thead><tr><th scope="col">{say(words.due)}</th><th scope="col">{say(words.what)}</th><th scope="col" className="number">{say(words.open)}</th><th scope="col" className="number">{say(words.pays)}</th></tr></thead>
                <tbody>{amounts.map(({ item, text, amount }) => (
                  <tr key={item.id}>
                    <td>{item.due === '' ? '–' : formats.date(item.due)}</td><th scope="row">{item.title}</th><td className="number">{formats.money(item.open, rest.currency)}</td>
                    <td className="number"><TextInput inputMode="decimal" aria-label={say(words.paysFor, { name: item.title })} invalid={amount === undefined || amount < 0 || amount > item.open} value={text} onChange={(event) => setTyped((before) => ({ ...before, [item.id]: event.target.value }))} /></td>
                  </tr>
                ))}</tbody>
              </table>
            </div>
            <div className="row money-sum">
              <Button onClick={() => setTyped(byInvoice ? oldestOf(items, rest) : {})}>{say(words.oldest)}</Button><Button onClick={() => setTyped(Object.fromEntries(items.map(({ id }) => [id, ''])))}>{say(words.clear)}</Button><span className="spring" />
              <span className={`small ${left < 0 ? 'bad' : 'muted'}`}>{say(left < 0 ? words.over : words.rest)}</span><b className="money-amount">{formats.money(left, rest.currency)}</b>
            </div>
          </>
        )}
        {allocate.isError && <Failure error={allocate.error} />}
      </div>
    </Dialog>
  )
}

/** The oldest invoices first, until the rest is used up. */
function oldestOf(items: readonly Item[], rest: { readonly amount: number; readonly currency: string }): Readonly<Record<string, string>> {
  let left = rest.amount
  return Object.fromEntries(items.map(({ id, open }) => {
    const amount = Math.min(left, open)
    left -= amount
    return [id, amount <= 0 ? '' : decimalAmount(amount, rest.currency)]
  }))
}

function itemsIn(value: Json | undefined, kind?: Item['kind']): readonly Item[] {
  return Array.isArray(value) ? value.flatMap((each: Json): Item[] => (isJsonObject(each)
    ? [{ kind: kind ?? (each['kind'] === 'order' ? 'order' : 'plan'), id: textOf(each['id']), title: textOf(each['title']), due: textOf(each['due']), open: numberOf(each['open']) ?? 0, amount: numberOf(each['amount']) ?? 0 }] : [])) : []
}
