import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { rivalWords as words } from '../../src/model/words/ui/rivals.ts'
import { toldQuery } from '../data/records.ts'
import { isJsonObject, numberOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { RivalRecord } from './record.tsx'
import './rivals.css'

/** On a deal what to know of who else is in it; on a competitor how we fared against them. */
export function RivalCards({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  if (object.name === 'opportunity' && model.actions.has('opportunity.battleCard')) return <BattleCard row={row} />
  return object.name === 'competitor' && model.actions.has('competitor.figures') ? <Fared row={row} /> : null
}

function Fared({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const { data } = useQuery(toldQuery('competitor', 'competitor.figures', row))
  if (data === undefined) return null
  return (
    <section className="card rival" aria-label={say(words.record)}>
      <div className="section"><h2>{say(words.record)}</h2></div>
      <RivalRecord figures={data} />
      <p className="small muted">{say(words.ofThoseSeen)}</p>
    </section>
  )
}

function BattleCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const { data = {} } = useQuery(toldQuery('opportunity', 'opportunity.battleCard', row))
  const rivals = listIn(data['competitors'])
  if (rivals.length === 0) return null
  return (
    <section className="card" aria-label={say(words.battleCard)}>
      <div className="section"><h2>{say(words.battleCard)}</h2></div>
      {rivals.map((rival) => <Rival key={textOf(rival['id'])} rival={rival} />)}
    </section>
  )
}

function Rival({ rival }: { readonly rival: JsonObject }) {
  const { say, formats } = useSpeech()
  const competitor = model.object('competitor')
  const [figures, offers] = [rival['figures'], listIn(rival['offers'])]
  return (
    <article className="rival">
      <div className="rival-head">
        <Link className="link strong clip" to="/$objects/$id" params={{ objects: competitor.path, id: textOf(rival['id']) }}>{textOf(rival['name'])}</Link>
        {textOf(rival['threat']) !== '' && <FieldValue object={competitor} name="threat" value={rival['threat'] ?? null} dense />}
      </div>
      {isJsonObject(figures) && <RivalRecord figures={figures} />}
      <dl className="small">
        {(['strengths', 'weaknesses', 'strategy'] as const).filter((name) => textOf(rival[name]) !== '').map((name) => <Told key={name} term={say(words[name])} text={textOf(rival[name])} />)}
        {offers.map((offer, index) => {
          const price = numberOf(offer['price'])
          // oxlint-disable-next-line react/no-array-index-key -- the list is told once and stands
          return price === undefined ? null : <Told key={index} term={say(words.theirOffer)} text={[textOf(offer['product']), formats.money(price)].filter((part) => part !== '').join(' · ')} />
        })}
      </dl>
      <Products products={listIn(rival['products'])} />
    </article>
  )
}

function Told({ term, text }: { readonly term: string; readonly text: string }) {
  return <><dt>{term}</dt><dd>{text}</dd></>
}

/** Their products, those against what is in the deal first; how much dearer or cheaper by word, not by colour alone. */
function Products({ products }: { readonly products: readonly JsonObject[] }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  if (products.length === 0) return null
  return (
    <>
      <h3 className="small muted">{say(words.products)}</h3>
      <ul className="rival-products small">
        {products.map((each) => {
          const [ours, price, difference, likeness] = [textOf(each['ours']), numberOf(each['price']), numberOf(each['difference']), textOf(each['likeness'])]
          return (
            <li key={textOf(each['name'])}>
              <span>{textOf(each['name'])}{ours !== '' && <span className="muted"> {say(words.against, { product: ours })}</span>}{likeness !== '' && <span className="muted"> · {labels.choice(model.object('competitorProduct'), 'likeness', likeness)}</span>}</span>
              <span className="number">{price === undefined ? '' : formats.money(price)}{difference !== undefined && difference !== 0 && <span className={difference < 0 ? 'bad' : 'good'}> {say(difference < 0 ? words.cheaper : words.dearer, { share: formats.percent(Math.abs(difference)) })}</span>}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
