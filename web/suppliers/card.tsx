import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { supplierWords as words } from '../../src/model/words/ui/suppliers.ts'
import { act, recordKeys, rowsQuery } from '../data/records.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useSpeech } from '../words/language.tsx'
import './suppliers.css'

const most = 6
type Kind = 'count' | 'days' | 'share' | 'change' | 'score'
/** What stands in the lines, how it is written, and which end of it is the good one. */
const figures: readonly { readonly name: 'score' | 'asked' | 'answered' | 'answerDays' | 'answeredInTime' | 'deliveredInTime' | 'defectShare' | 'priceAgainstOthers' | 'meetings'; readonly kind: Kind; readonly good?: 'most' | 'least' }[] = [
  { name: 'score', kind: 'score', good: 'most' }, { name: 'asked', kind: 'count' }, { name: 'answered', kind: 'count' }, { name: 'answerDays', kind: 'days', good: 'least' },
  { name: 'answeredInTime', kind: 'share', good: 'most' }, { name: 'deliveredInTime', kind: 'share', good: 'most' }, { name: 'defectShare', kind: 'share', good: 'least' },
  { name: 'priceAgainstOthers', kind: 'change', good: 'least' }, { name: 'meetings', kind: 'count' },
]

/** On the page of a supplier: it beside others of its kind, by what was asked and answered, delivered and judged. */
export function SupplierCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const category = textOf(row['category'])
  const alike: Filter | undefined = category === '' ? undefined : { field: 'category', is: 'equals', value: category }
  const others = useQuery({ ...rowsQuery('supplier', { ...(alike === undefined ? {} : { filter: alike }), sort: [{ field: 'name' }], fields: ['name'], limit: 25 }), retry: false })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const all = [{ id: row.id, name: textOf(row['name']) }, ...(others.data?.rows ?? []).filter(({ id }) => id !== row.id).map((each) => ({ id: each.id, name: textOf(each['name']) }))].slice(0, most)
  const chosen = all.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const compared = useQuery({ ...comparison(chosen), enabled: others.isSuccess && chosen.length >= 2 })
  if (others.data === undefined || all.length < 2 || compared.isError) return null
  const turn = (id: string, on: boolean) => setLeft((before) => { const next = new Set(before); if (on) next.delete(id); else next.add(id); return next })
  return (
    <section className="card" aria-label={say(words.beside)}>
      <div className="section"><h2>{say(words.beside)}</h2></div>
      <fieldset className="suppliers-chosen"><legend className="unseen">{say(words.chosen)}</legend>
        {all.map(({ id, name }) => <label key={id} className="row small"><input type="checkbox" checked={!left.has(id)} disabled={id === row.id} onChange={(event) => turn(id, event.target.checked)} /><span className="clip">{name}</span></label>)}
      </fieldset>
      {chosen.length < 2 ? <p className="muted small">{say(words.choose)}</p> : compared.data !== undefined && <Beside suppliers={ownFirst(listIn(compared.data['suppliers']), row.id)} />}
    </section>
  )
}

const comparison = (ids: readonly string[]) => queryOptions({
  queryKey: [...recordKeys.of('supplier'), 'compare', ...ids], queryFn: async () => (await act('supplier', 'supplier.compare', { suppliers: ids.map((id) => ({ object: 'supplier', id })) })).result ?? {}, retry: false,
})

function Beside({ suppliers }: { readonly suppliers: readonly JsonObject[] }) {
  const { say, formats } = useSpeech()
  const path = model.object('supplier').path
  const written: Readonly<Record<Kind, (value: number) => string>> = {
    count: (value) => formats.number(value, 0), score: (value) => formats.number(value, 0), days: (value) => formats.number(value, 1),
    share: (value) => formats.percent(value), change: (value) => `${value > 0 ? '+' : ''}${formats.percent(value)}`,
  }
  return (
    <div className="suppliers-table">
      <table>
        <caption className="unseen">{say(words.title)}</caption>
        <thead><tr>{suppliers.map((each) => <th key={textOf(each['id'])} scope="col"><Link className="link" to="/$objects/$id" params={{ objects: path, id: textOf(each['id']) }}>{textOf(each['name'])}</Link></th>)}</tr></thead>
        {figures.map(({ name, kind, good }) => {
          const values = suppliers.map((each) => numberOf(each[name]))
          const best = good === undefined ? undefined : bestOf(values, good)
          // The name of a figure stands above its values: beside them there is no room for the names of the suppliers.
          return (
            <tbody key={name}>
              <tr><th scope="rowgroup" colSpan={suppliers.length}>{say(words[name])}</th></tr>
              <tr>{suppliers.map((each, index) => <td key={textOf(each['id'])}>{values[index] === undefined ? '–' : written[kind](values[index])}{best !== undefined && values[index] === best && <span className="good"> ● <span className="unseen">{say(words.best)}</span></span>}</td>)}</tr>
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

const ownFirst = (suppliers: readonly JsonObject[], own: string): readonly JsonObject[] => [...suppliers.filter(({ id }) => id === own), ...suppliers.filter(({ id }) => id !== own)]

/** The best of several that differ; none where there is nothing to compare. */
function bestOf(values: readonly (number | undefined)[], good: 'most' | 'least'): number | undefined {
  const known = values.filter((value) => value !== undefined)
  if (known.length < 2 || new Set(known).size < 2) return undefined
  return good === 'most' ? Math.max(...known) : Math.min(...known)
}
