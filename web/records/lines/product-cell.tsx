import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useContext, useDeferredValue, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { useRights } from '../../data/me.ts'
import { recordQuery, rowsQuery } from '../../data/records.ts'
import { moneyOf, relatedOf, type Row, textOf } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { Combobox, type ComboOption } from '../../parts/combobox.tsx'
import { Part } from '../../parts/part.tsx'
import { useSpeech } from '../../words/language.tsx'
import { CreationForm } from '../creation.ts'
import { type Draft, withProduct } from './draft.ts'
import { productFields } from './paste/products.ts'
import { reasonBeside } from '../../scores/reasons.ts'
import { LikelyProducts } from './suggestions.tsx'

const asText = 'text'
const asNew = 'new'

interface ProductCellProps { readonly line: ResolvedObject; readonly draft: Draft; readonly label: string; readonly invalid: boolean; readonly currency: string; /** What is told below it. */ readonly describedBy: string; readonly onChange: (change: (draft: Draft) => Draft) => void }

/** A product, which fills name, unit and price; a name alone; or a product that is made on the spot. */
export function ProductCell({ line, draft, label, invalid, currency, describedBy, onChange }: ProductCellProps) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const client = useQueryClient()
  const formOf = useContext(CreationForm)
  const [words, setWords] = useState<string>()
  const [making, setMaking] = useState<string>()
  const late = useDeferredValue(words)
  const may = model.objects.has('product') && rights.mayRead('product')
  const fields = may ? productFields.filter((name) => fieldNamed(model.object('product'), name) !== undefined) : []
  const found = useQuery({ ...rowsQuery('product', { fields, limit: 12, ...(late === undefined || late === '' ? {} : { search: late }) }), enabled: late !== undefined && may, retry: false })
  const likely = useContext(LikelyProducts)
  const typed = words?.trim() ?? ''
  // While nothing is typed, what this customer may like stands first.
  const rows = typed === '' ? [...likely.map(({ product }) => product), ...(found.data?.rows ?? []).filter(({ id }) => !likely.some(({ product }) => product.id === id))] : found.data?.rows ?? []
  const why = new Map(likely.map(({ product, reason }) => [product.id, reasonBeside({ say, formats }, reason)]))
  const rename = (name: string) => onChange((before) => ({ ...before, values: { ...before.values, name, ...(relatedOf(before.values['product'])?.title === name ? {} : { product: null }) } }))
  const take = (product: Row) => onChange((before) => withProduct(line, before, product, currency))
  const price = (row: Row) => { const money = moneyOf(row['listPrice']); return money === undefined ? '' : formats.money(money.amount, money.currency) }
  const options: ComboOption[] = [
    ...rows.map((row) => ({ key: row.id, label: textOf(row['name']), note: [textOf(row['code']), price(row), typed === '' ? why.get(row.id) ?? '' : ''].filter((text) => text !== '').join(' · ') })),
    ...(typed === '' ? [] : [{ key: asText, label: typed, note: say(linesWords.asText) }]),
    ...(typed === '' || !may || !rights.mayCreate('product') || formOf === undefined ? [] : [{ key: asNew, label: say(linesWords.makeProduct, { name: typed }) }]),
  ]
  const choose = (key: string) => {
    const row = rows.find((each) => each.id === key)
    if (key === asText) rename(typed)
    else if (key === asNew) setMaking(typed)
    else if (row !== undefined) take(row)
  }
  return (
    <>
      <Combobox
        label={label} invalid={invalid} describedBy={describedBy} placeholder={say(linesWords.productPlaceholder)} shown={textOf(draft.values['name'])} loading={found.isFetching} inGrid onSearch={setWords} onEnter={rename}
        options={options} onChoose={choose} onLeave={rename}
      />
      {making !== undefined && formOf !== undefined && createPortal(
        // What happens in it is no event of the form that the line is part of.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps events apart
        <div onSubmit={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()} onPaste={(event) => event.stopPropagation()}>
          <Part onMissing={() => setMaking(undefined)}>
            {formOf({ object: 'product', values: { name: making }, onCreated: (id) => { void client.fetchQuery(recordQuery('product', id)).then(take, () => rename(making)) } }, () => setMaking(undefined))}
          </Part>
        </div>, document.body)}
    </>
  )
}
