import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf, textsOf } from '../../data/values.ts'
import { IconButton } from '../../parts/button.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { EditProps } from '../part.ts'

/** Tags, with those of the workspace offered while you type; Enter makes a new one. */
export function TagsEdit({ value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'tags'>>) {
  const { say } = useSpeech()
  const [words, setWords] = useState('')
  const tags = textsOf(value)
  const { data } = useQuery({ ...rowsQuery('tag', { limit: 8, ...(words === '' ? {} : { search: words }) }), retry: false })
  const add = (tag: string) => { if (tag.trim() !== '' && !tags.includes(tag.trim())) onChange([...tags, tag.trim()]) }
  const known = (data?.rows ?? []).map((row) => textOf(row['name'])).filter((tag) => tag !== '' && !tags.includes(tag))
  const offered = words.trim() === '' || known.includes(words.trim()) ? known : [words.trim(), ...known]
  return (
    <div className="stack">
      {tags.length > 0 && (
        <span className="row tags">
          {tags.map((tag) => <span key={tag} className="chip">{tag}<IconButton className="chip-close" icon="close" iconSize={10} label={say(recordWords.removeValue, { name: tag })} onClick={() => onChange(tags.filter((each) => each !== tag))} /></span>)}
        </span>
      )}
      <Combobox key={tags.length} id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} shown="" placeholder={say(recordWords.addTag)} options={offered.map((tag) => ({ key: tag, label: tag }))} onSearch={setWords} onChoose={add} onEnter={add} />
    </div>
  )
}
