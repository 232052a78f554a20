import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { shopSettingWords as words } from '../../../src/model/words/ui/shopSettings.ts'
import { useRights } from '../../data/me.ts'
import { rowsQuery } from '../../data/records.ts'
import { numberOf, type Row, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { OneRecord } from '../one-record.tsx'
import { ShopEditor } from './editor.tsx'
import '../../records/form.css'
import '../forms/forms.css'
import './shop.css'

/** Settings › Online shop: the shops, whether they are open and what they brought, and one of them to set up. */
export function ShopsPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <Shops /> : <OneRecord key={id} object="shop" id={id} editor={ShopEditor} />
}

function Shops() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const rights = useRights()
  const shops = useQuery(rowsQuery('shop', { sort: [{ field: 'name' }], limit: 50 }))
  const open = (id: string) => void navigate({ to: '/settings/$page/$id', params: { page: 'shop', id } })
  const rows = shops.data?.rows ?? []
  const add = rights.mayCreate('shop') && <Button tone="primary" icon="plus" onClick={() => open('new')}>{say(words.add)}</Button>
  return (
    <>
      <SettingsHead title={say(words.shops)} about={say(words.about)}>{add}</SettingsHead>
      <div className="settings-body">
        {shops.isPending && <Skeleton />}
        {shops.isError && <Failure error={shops.error} retry={() => void shops.refetch()} />}
        {shops.isSuccess && rows.length === 0 && <Empty title={say(words.shops)}>{say(words.none)}</Empty>}
        <ul className="lines settings-lines">{rows.map((row) => <ShopLine key={row.id} row={row} onOpen={() => open(row.id)} />)}</ul>
      </div>
    </>
  )
}

function ShopLine({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  const { say, formats } = useSpeech()
  const count = (name: string) => formats.number(numberOf(row[name]) ?? 0, 0)
  return (
    <li className="row">
      <button type="button" className="flow-line spring" onClick={onOpen}>
        <span className="strong clip">{textOf(row['name'])}</span>
        <span className="small muted clip">{say(words.counted, { orders: count('orderCount'), abandoned: count('abandonedCount') })}</span>
      </button>
      <Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.open : words.closed)}</Chip>
    </li>
  )
}
