import { formWords as words } from '../../../src/model/words/ui/forms.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Where people find the form: its address, and the code that shows it inside another page. */
export function Placing({ row, title, onRenew }: { readonly row: Row; readonly title: string; readonly onRenew: () => void }) {
  const { say } = useSpeech()
  const address = textOf(row['address'])
  if (address === '') return <Note tone="info">{say(words.notYet)}</Note>
  const place = `${window.location.origin}/forms/${address}`
  const code = `<iframe src="${place}?embed=1" title="${title.replace(/[&<>"]/g, '')}" referrerpolicy="no-referrer-when-downgrade" loading="lazy" style="width:100%;height:640px;border:0"></iframe>`
  return (
    <div className="stack form-placing">
      <span className="row"><Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.open : words.closed)}</Chip><span className="spring" /><Button onClick={onRenew}>{say(model.action('leadForm.renewAddress').label)}</Button></span>
      <Line label={say(words.address)} text={place} link />
      <Line label={say(words.embed)} text={code} />
      <p className="muted small">{say(words.embedAbout)}</p>
    </div>
  )
}

function Line({ label, text, link = false }: { readonly label: string; readonly text: string; readonly link?: boolean }) {
  const { say } = useSpeech()
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast({ text: say(words.copied) }))
  return (
    <div className="row form-place"><span className="small muted form-place-label">{label}</span>{link ? <a className="clip spring" href={text} target="_blank" rel="noreferrer">{text}</a> : <code className="clip spring small">{text}</code>}<Button onClick={copy}>{say(words.copy)}</Button></div>
  )
}
