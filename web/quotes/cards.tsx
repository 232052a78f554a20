import { useQuery } from '@tanstack/react-query'
import { approvalWords } from '../../src/model/words/ui/approvals.ts'
import { quotePageWords as words } from '../../src/model/words/ui/quotePage.ts'
import { ApprovalSteps } from '../approvals/steps.tsx'
import { approvalQuery, waitingQuery } from '../data/approvals.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery, toldQuery } from '../data/records.ts'
import { moneyOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { GivenLinks } from '../links/given-links.tsx'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { QuotePrice } from './price.tsx'
import './quotes.css'

/** Beside a quote: how the price of the chosen line came about, who is asked, what competitors offer, who looked, what changed. */
export function QuoteCards({ row, line }: { readonly row: Row; readonly line: string | undefined }) {
  const rights = useRights()
  const deal = relatedOf(row['opportunity'])
  return (
    <>
      {rights.mayRead('quoteLine') && <QuotePrice row={row} chosen={line} />}
      {!model.off.modules.has('approvals') && <Approval row={row} />}
      {deal !== undefined && model.objects.has('competingOffer') && rights.mayRead('competingOffer') && <Rivals row={row} deal={deal.id} />}
      <GivenLinks object="quote" row={row} />
      {relatedOf(row['previous']) !== undefined && model.actions.has('quote.compare') && rights.mayRead('quoteLine') && <Changes row={row} />}
    </>
  )
}

/** What the verb tells of the quote; it changes nothing. */
const told = (verb: string, row: Row) => ({ ...toldQuery('quote', verb, row), staleTime: 30_000 })

function Approval({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const waiting = useQuery({ ...waitingQuery('quote', row.id), retry: false })
  const request = waiting.data?.request ?? undefined
  const { data } = useQuery({ ...approvalQuery(request ?? ''), enabled: request !== undefined, retry: false })
  if (request === undefined || data === undefined) return null
  return <section className="card" aria-label={say(approvalWords.title)}><div className="section"><h2>{say(approvalWords.title)}</h2></div><ApprovalSteps steps={data.steps} /></section>
}

function Rivals({ row, deal }: { readonly row: Row; readonly deal: string }) {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...rowsQuery('competingOffer', { filter: { field: 'opportunity', is: 'equals', value: deal }, sort: [{ field: 'price' }], limit: 5 }), retry: false })
  const total = moneyOf(row['total'])
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="card" aria-label={say(words.rivals)}>
      <div className="section"><h2>{say(words.rivals)}</h2></div>
      <ul className="quote-list">{data.rows.map((offer) => {
        const price = moneyOf(offer['price'])
        const share = price === undefined || total === undefined || total.amount === 0 || price.currency !== total.currency ? undefined : price.amount / total.amount - 1
        return (
          <li key={offer.id} className="row">
            <span className="spring clip">{relatedOf(offer['competitor'])?.title ?? textOf(offer['name'])}</span>
            {price !== undefined && <span className="muted small">{formats.money(price.amount, price.currency)}</span>}
            {share !== undefined && <span className={share < 0 ? 'bad' : 'good'}>{Math.abs(share) < 0.0005 ? say(words.level) : say(share < 0 ? words.lower : words.higher, { share: formats.percent(Math.abs(share)) })}</span>}
          </li>
        )
      })}</ul>
    </section>
  )
}

const kinds = { added: words.added, removed: words.removed, changed: words.changed } as const

function Changes({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const { data } = useQuery(told('quote.compare', row))
  if (data === undefined) return null
  const line = model.object('quoteLine')
  const lines = listIn(data['lines'])
  return (
    <section className="card" aria-label={say(words.changes)}>
      <div className="section"><h2>{say(words.changes)}</h2></div>
      {lines.length === 0 && <p className="muted small">{say(words.nothing)}</p>}
      <ul className="quote-list">{lines.slice(0, 20).map((each, index) => {
        const kind = Object.entries(kinds).find(([name]) => name === each['kind'])?.[1]
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the list is told once and stands
          <li key={index}>
            <div className="row"><span className="spring clip">{textOf(each['name'])}</span><span className="muted small">{kind === undefined ? '' : say(kind)}</span></div>
            {each['kind'] === 'changed' && listIn(each['changes']).map((change) => {
              const name = textOf(change['field'])
              return <div key={name} className="row small"><span className="muted spring">{labels.field(line, name)}</span><s className="muted"><FieldValue object={line} name={name} value={change['before'] ?? null} dense /></s><FieldValue object={line} name={name} value={change['after'] ?? null} dense /></div>
            })}
          </li>
        )
      })}</ul>
    </section>
  )
}
