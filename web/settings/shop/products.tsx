import { useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { shopSettingWords as words } from '../../../src/model/words/ui/shopSettings.ts'
import { useRights } from '../../data/me.ts'
import { problemText } from '../../data/problem.ts'
import { countQuery, rowsQuery, runBulk, useRefresh } from '../../data/records.ts'
import { moneyOf, relatedOf, type Row, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Select, TextInput } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'

const most = 50
const onSale: Filter = { field: 'status', is: 'in', value: ['active', 'endOfLife'] }

/** Which products stand in the shop: marked and taken out, a few that are chosen or all of a category at once. */
export function ShopProducts({ all }: { readonly all: boolean }) {
  const { say } = useSpeech()
  return (
    <fieldset className="form-section"><legend>{say(words.products)}</legend>
      <p className="muted small">{say(all ? words.productsAll : words.productsAbout)}</p>
      {!all && <Marking />}
    </fieldset>
  )
}

function Marking() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const [shown, setShown] = useState(true)
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const search = useDeferredValue(typed.trim())
  const filter: Filter = { and: [onSale, { field: 'shownInShop', is: shown ? 'isTrue' : 'isFalse' }, ...(category === '' ? [] : [{ field: 'category', is: 'equals', value: category } as const])] }
  const sought = search === '' ? {} : { search }
  const categories = useQuery(rowsQuery('productCategory', { sort: [{ field: 'name' }], fields: ['name'], limit: 200 }))
  const products = useQuery(rowsQuery('product', { filter, ...sought, sort: [{ field: 'name' }], fields: ['code', 'name', 'listPrice', 'category', 'picture'], limit: most }))
  const count = useQuery(countQuery('product', { filter, ...sought }))
  const mark = useMutation({
    mutationFn: (ids: readonly string[] | undefined) => runBulk('product', { ...(ids === undefined ? { filter } : { ids }), changes: { shownInShop: !shown } }),
    onSuccess: async ({ done }) => { setChosen(new Set()); toast({ text: say(words.changed, { count: formats.number(done, 0) }) }); await refresh('product') },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const rows = products.data?.rows ?? []
  const turn = (id: string, on: boolean) => setChosen((before) => { const next = new Set(before); if (on) next.add(id); else next.delete(id); return next })
  const found = formats.number(count.data?.count ?? 0, 0)
  const change = (next: () => void) => { setChosen(new Set()); next() }
  return (
    <div className="stack">
      <Tabs label={say(words.products)} chosen={shown ? 'shown' : 'hidden'} tabs={[{ key: 'shown', label: say(words.shown) }, { key: 'hidden', label: say(words.hidden) }]} onChoose={(key) => change(() => setShown(key === 'shown'))} />
      <div className="row shop-find">
        <TextInput type="search" value={typed} placeholder={say(words.find)} aria-label={say(words.find)} onChange={(event) => change(() => setTyped(event.target.value))} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }} />
        <Select aria-label={say(words.category)} empty={say(words.category)} value={category} options={(categories.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => change(() => setCategory(event.target.value))} />
      </div>
      {rights.mayUpdate('product') && rows.length > 0 && (
        <div className="row shop-mark">
          <Button disabled={chosen.size === 0} busy={mark.isPending} onClick={() => mark.mutate([...chosen])}>{say(shown ? words.hide : words.show)}{chosen.size === 0 ? '' : ` (${chosen.size})`}</Button>
          {search === '' && <Button busy={mark.isPending} onClick={() => mark.mutate(undefined)}>{say(shown ? words.hideAll : words.showAll, { count: found })}</Button>}
        </div>
      )}
      {products.isPending && <Skeleton lines={4} />}
      {products.isError && <Failure error={products.error} retry={() => void products.refetch()} />}
      {products.isSuccess && rows.length === 0 && <p className="muted small">{say(words.noProducts)}</p>}
      <ul className="lines shop-products">{rows.map((row) => <li key={row.id}><ProductLine row={row} chosen={chosen.has(row.id)} onTurn={(on) => turn(row.id, on)} /></li>)}</ul>
      {(count.data?.count ?? 0) > most && <p className="muted small">{say(words.more)}</p>}
    </div>
  )
}

function ProductLine({ row, chosen, onTurn }: { readonly row: Row; readonly chosen: boolean; readonly onTurn: (on: boolean) => void }) {
  const { say, formats } = useSpeech()
  const [name, picture, price] = [textOf(row['name']), relatedOf(row['picture']), moneyOf(row['listPrice'])]
  return (
    <label className="row shop-product">
      <input type="checkbox" checked={chosen} aria-label={say(words.choose, { name })} onChange={(event) => onTurn(event.target.checked)} />
      {picture === undefined ? <span className="shop-thumb" aria-hidden="true">{[...name][0]}</span> : <img className="shop-thumb" src={`/api/v1/files/${picture.id}/content`} alt="" loading="lazy" />}
      <span className="spring clip">{name} <span className="muted small">{[textOf(row['code']), relatedOf(row['category'])?.title ?? ''].filter((each) => each !== '').join(' · ')}</span></span>
      <span className="small number">{price === undefined ? <span className="muted">{say(words.noPrice)}</span> : formats.money(price.amount, price.currency)}</span>
    </label>
  )
}
