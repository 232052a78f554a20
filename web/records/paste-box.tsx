import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { fieldNamed } from '../model.ts'
import { Icon } from '../parts/icons.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Pasted, splitPaste } from './smart-paste.ts'

/** Where each thing that was found may go, the best place first. */
const places: Readonly<Record<keyof Pasted, readonly string[]>> = {
  name: ['name'], title: ['title'], company: ['company', 'name'], mobile: ['mobile', 'phone'], phone: ['phone', 'mobile'], email: ['email'], website: ['website'], wechat: ['wechat'], address: ['address'], taxNumber: ['taxNumber'], bank: ['bank'], bankAccount: ['bankAccount'],
}
const order: readonly (keyof Pasted)[] = ['company', 'name', 'title', 'mobile', 'phone', 'email', 'website', 'wechat', 'address', 'taxNumber', 'bank', 'bankAccount']

/** The fields of the object that a pasted text fills. What has a tax number may bear a company's name itself, which goes before a person's. */
export function fillFrom(object: ResolvedObject, pasted: Pasted): JsonObject {
  const filled: Record<string, string> = {}
  for (const name of order) {
    const value = pasted[name]
    const wanted = name === 'company' && fieldNamed(object, 'taxNumber') === undefined ? ['company'] : places[name]
    const place = wanted.find((field) => fieldNamed(object, field) !== undefined && fieldNamed(object, field)?.type !== 'relation' && filled[field] === undefined)
    if (value !== undefined && place !== undefined) filled[place] = name === 'website' && !/^https?:/.test(value) ? `https://${value}` : value
  }
  return filled
}

/** A place to paste a signature, a chat line, 开票信息: split into the fields of the form. */
export function PasteBox({ object, onFilled }: { readonly object: ResolvedObject; readonly onFilled: (values: JsonObject) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [open, setOpen] = useState(false)
  const [filled, setFilled] = useState<readonly string[]>([])
  if (fieldNamed(object, 'phone') === undefined && fieldNamed(object, 'email') === undefined) return null
  const read = (text: string) => {
    const values = fillFrom(object, splitPaste(text))
    setFilled(Object.keys(values))
    if (Object.keys(values).length > 0) onFilled(values)
  }
  if (!open) return <button type="button" className="row paste-open link" onClick={() => setOpen(true)}><Icon name="paste" size={14} />{say(recordWords.paste)}</button>
  return (
    <div className="stack">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked to paste here */}
      <TextArea autoFocus aria-label={say(recordWords.paste)} placeholder={say(recordWords.pasteHint)} onChange={(event) => read(event.target.value)} />
      {filled.length > 0 && <span className="small good" role="status">{say(recordWords.pasteFilled, { fields: formats.list(filled.map((name) => labels.field(object, name))) })}</span>}
    </div>
  )
}
