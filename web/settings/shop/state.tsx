import { shopSettingWords as words } from '../../../src/model/words/ui/shopSettings.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Where the shop is found from outside; undefined before it was first opened. */
export function shopPlace(row: Row): string | undefined {
  const address = textOf(row['address'])
  return address === '' ? undefined : `${window.location.origin}/shop/${address}`
}

/** Whether it is open, and where. */
export function ShopState({ row, may, busy, onChange }: { readonly row: Row; readonly may: boolean; readonly busy: boolean; readonly onChange: (verb: 'open' | 'close' | 'renewAddress') => void }) {
  const { say } = useSpeech()
  const [isOpen, place] = [row['active'] === true, shopPlace(row)]
  const copy = () => { if (place !== undefined) void navigator.clipboard.writeText(place).then(() => toast({ text: say(words.copied) })) }
  // oxlint-disable-next-line no-alert -- what is printed somewhere cannot be taken back
  const renew = () => { if (window.confirm(say(words.renewSure))) onChange('renewAddress') }
  return (
    <section className="stack form-placing" aria-label={say(words.state)}>
      <div className="row shop-state">
        <Chip tone={isOpen ? 'ok' : 'neutral'} status>{say(isOpen ? words.open : words.closed)}</Chip><span className="spring" />
        {may && place !== undefined && <Button disabled={busy} onClick={renew}>{say(model.action('shop.renewAddress').label)}</Button>}
        {may && <Button {...(isOpen ? {} : { tone: 'primary' as const })} busy={busy} onClick={() => onChange(isOpen ? 'close' : 'open')}>{say(model.action(isOpen ? 'shop.close' : 'shop.open').label)}</Button>}
      </div>
      {place === undefined || !isOpen ? <p className="muted small">{say(words.notYet)}</p> : (
        <div className="row form-place shop-place"><span className="small muted form-place-label">{say(words.address)}</span><a className="clip spring" href={place} target="_blank" rel="noreferrer">{place}</a><Button onClick={copy}>{say(words.copy)}</Button><a className="button" href={place} target="_blank" rel="noreferrer">{say(words.look)}</a></div>
      )}
    </section>
  )
}
