import { useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useRights } from '../data/me.ts'
import { fieldNamed } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Checkbox, TextInput } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** Which columns a list shows, in which order. */
export function ColumnsEditor({ object, columns, onChange }: { readonly object: ResolvedObject; readonly columns: readonly string[]; readonly onChange: (columns: readonly string[]) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const [words, setWords] = useState('')
  const others = Object.keys(object.allFields).filter((name) => !columns.includes(name) && rights.field(object.name, name) !== 'none' && fieldNamed(object, name)?.type !== 'json' && name !== 'version' && name !== 'deletedAt')
  const move = (index: number, step: number) => {
    const next = [...columns]
    const [moved] = next.splice(index, 1)
    if (moved !== undefined) next.splice(index + step, 0, moved)
    onChange(next)
  }
  return (
    <>
      <div className="small muted">{say(listWords.columnsAbout)}</div>
      <ul>
        {columns.map((name, index) => (
          <li key={name} className="row">
            <Checkbox checked disabled={columns.length === 1} onChange={() => onChange(columns.filter((each) => each !== name))}>{labels.field(object, name)}</Checkbox><span className="spring" />
            <IconButton icon="up" iconSize={14} label={say(listWords.moveUp, { field: labels.field(object, name) })} disabled={index === 0} onClick={() => move(index, -1)} />
            <IconButton icon="down" iconSize={14} label={say(listWords.moveDown, { field: labels.field(object, name) })} disabled={index === columns.length - 1} onClick={() => move(index, 1)} />
          </li>
        ))}
      </ul>
      <TextInput type="search" aria-label={say(listWords.columns)} placeholder={say(listWords.columns)} value={words} onChange={(event) => setWords(event.target.value)} />
      <ul className="columns-others">
        {others.map((name) => ({ name, label: labels.field(object, name) })).filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())).map(({ name, label }) => <li key={name}><Checkbox checked={false} onChange={() => onChange([...columns, name])}>{label}</Checkbox></li>)}
      </ul>
    </>
  )
}
