import { useState } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { type Related, relatedsOf } from '../../data/values.ts'
import { IconButton } from '../../parts/button.tsx'
import { Select, TextInput } from '../../parts/inputs.tsx'
import { model } from '../../model.ts'
import { DateInput } from '../../parts/date-input.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { RecordPicker } from '../shared/record-picker.tsx'
import type { EditProps } from '../part.ts'

const toJson = (link: Related): Json => ({ ...link })

/** The linked records, each with its role, and one more to add. */
export function LinksEdit({ field, name, value, onChange, id, describedBy, invalid = false }: EditProps<FieldOf<'links'>>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [to, setTo] = useState(field.to[0] ?? '')
  const links = relatedsOf(value)
  const change = (next: readonly Related[]) => onChange(next.map(toJson))
  const roles = field.roles ?? []
  return (
    <div className="stack">
      {links.map((link, index) => (
        <span key={`${link.id} ${index}`} className="row link-edit">
          <span className="clip spring link-title">{link.title ?? say(recordWords.hidden)}</span>
          {roles.length > 0 && <Select className="narrow" aria-label={say(recordWords.role)} empty="–" value={link.role ?? ''} options={roles.map((role) => ({ value: role, label: labels.role(name, role) }))} onChange={(event) => change(links.map((each, at) => (at === index ? withRole(each, event.target.value) : each)))} />}
          {link.role !== undefined && field.acyclicRoles?.includes(link.role) === true && <ShareInput share={link.share} onChange={(share) => change(links.map((each, at) => (at === index ? withTerm(each, { share }) : each)))} />}
          {field.dated === true && (['since', 'until'] as const).map((term) => (
            <span key={term} className="row link-date"><span className="small muted">{say(term === 'since' ? recordWords.linkSince : recordWords.linkUntil)}</span>
              <DateInput label={`${say(term === 'since' ? recordWords.linkSince : recordWords.linkUntil)}: ${link.title ?? ''}`} value={link[term] ?? ''} invalid={invalid && endsBefore(link)} onChange={(date) => change(links.map((each, at) => (at === index ? withTerm(each, { [term]: date === '' ? undefined : date }) : each)))} />
            </span>
          ))}
          <IconButton icon="close" iconSize={14} label={say(recordWords.removeValue, { name: link.title ?? '' })} onClick={() => change(links.filter((_, at) => at !== index))} />
        </span>
      ))}
      <span className="row target-edit">
        {field.to.length > 1 && <Select aria-label={say(recordWords.add)} value={to} options={field.to.map((each) => ({ value: each, label: say(model.object(each).label) }))} onChange={(event) => setTo(event.target.value)} />}
        <RecordPicker key={`${to} ${links.length}`} object={to} id={id} describedBy={describedBy} invalid={invalid} shown="" onChoose={(found) => { if (found !== undefined) change([...links, { ...found, object: to }]) }} />
      </span>
    </div>
  )
}

function withRole(link: Related, role: string): Related {
  const { role: _, ...rest } = link
  return role === '' ? rest : { ...rest, role }
}

/** How much of the one below the one above holds, where that is known. */
function ShareInput({ share, onChange }: { readonly share: number | undefined; readonly onChange: (share: number | undefined) => void }) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState(share === undefined ? '' : String(Math.round(share * 10_000) / 100))
  const type = (text: string) => {
    setTyped(text)
    const percent = Number(text)
    onChange(text.trim() === '' || !(percent >= 0 && percent <= 100) ? undefined : percent / 100)
  }
  return <TextInput className="link-share" inputMode="decimal" aria-label={say(recordWords.share)} placeholder="%" title={say(recordWords.share)} value={typed} onChange={(event) => type(event.target.value)} />
}

function withTerm(link: Related, terms: { readonly [Term in 'share' | 'since' | 'until']?: Related[Term] | undefined }): Related {
  const { share, since, until, ...rest } = { ...link, ...terms }
  return { ...rest, ...(share === undefined ? {} : { share }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

const endsBefore = ({ since, until }: Related): boolean => since !== undefined && until !== undefined && until < since
