import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { request } from '../data/client.ts'
import { act } from '../data/records.ts'
import { problemText } from '../data/problem.ts'
import type { Row } from '../data/values.ts'
import { useRights } from '../data/me.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

interface Reader { readonly id: string; readonly name: string; readonly mayRead: boolean }
export interface Mentioned { readonly id: string; readonly title: string }

interface Props {
  readonly object: ResolvedObject
  readonly row: Row
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onMention: (person: Mentioned) => void
  readonly onSend: () => void
}

/** A text in which @ offers colleagues: those who may read the record, and others with the question whether to share it with them. */
export function MentionInput({ object, row, label, value, onChange, onMention, onSend }: Props) {
  const { say } = useSpeech()
  const rights = useRights()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState<{ readonly from: number; readonly text: string }>()
  const [at, setAt] = useState(0)
  const readers = useQuery({
    queryKey: ['records', object.name, 'readers', row.id, asked?.text], enabled: asked !== undefined, staleTime: 30_000,
    queryFn: async () => (await request<{ readonly readers: readonly Reader[] }>(`/${object.path}/${row.id}/readers?${new URLSearchParams({ text: asked?.text ?? '' }).toString()}`)).readers,
  })
  const shareable = rights.mayAct(model.action('record.share'), object.name)
  const options = (readers.data ?? []).filter(({ mayRead }) => mayRead || shareable)
  const look = (next: string, caret: number) => {
    const found = /(?:^|[\s(（，。、])@([^\s@]{0,40})$/.exec(next.slice(0, caret))
    setAsked(found === null ? undefined : { from: caret - (found[1] ?? '').length - 1, text: found[1] ?? '' })
    setAt(0)
  }
  const choose = async (reader: Reader | undefined) => {
    if (reader === undefined || asked === undefined) return
    const { from, text } = asked
    setAsked(undefined)
    if (!reader.mayRead) {
      try {
        await act(object.name, 'record.share', { with: { object: 'user', id: reader.id }, level: 'read' }, row.id)
        toast({ text: say(togetherWords.sharedWith, { name: reader.name }) })
      } catch (error) {
        toast({ text: problemText(error, say), tone: 'bad' })
        return
      }
    }
    const end = from + 1 + text.length
    onChange(`${value.slice(0, from)}@${reader.name} ${value.slice(end)}`)
    onMention({ id: reader.id, title: reader.name })
    const caret = from + reader.name.length + 2
    requestAnimationFrame(() => { area.current?.focus(); area.current?.setSelectionRange(caret, caret) })
  }
  const press = (event: KeyboardEvent) => {
    const open = asked !== undefined && options.length > 0
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { event.preventDefault(); setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length) }
    else if (open && (event.key === 'Enter' || event.key === 'Tab') && !event.nativeEvent.isComposing) { event.preventDefault(); void choose(options[at]) }
    else if (open && event.key === 'Escape') { event.preventDefault(); setAsked(undefined) }
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); onSend() }
  }
  const open = asked !== undefined && options.length > 0
  return (
    <div className="mention-input">
      <TextArea
        ref={area} rows={value === '' ? 1 : 3} className="composer-text" role="combobox" aria-label={label} placeholder={label} value={value} aria-expanded={open} aria-autocomplete="list"
        aria-controls={open ? listId : undefined} aria-activedescendant={open ? `${listId}-${at}` : undefined} title={say(recordWords.mention)}
        onChange={(event) => { onChange(event.target.value); look(event.target.value, event.target.selectionStart) }} onKeyDown={press} onBlur={() => { setTimeout(() => setAsked(undefined), 150) }}
      />
      {open && (
        <div className="mention-list" id={listId} role="listbox" aria-label={say(recordWords.mention)}>
          {options.map((reader, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text above
            <div key={reader.id} id={`${listId}-${index}`} role="option" tabIndex={-1} aria-selected={index === at} className="row" onMouseDown={(event) => { event.preventDefault(); void choose(reader) }}>
              <Avatar name={reader.name} /><span className="clip">{reader.name}</span>{!reader.mayRead && <span className="small muted">{say(togetherWords.shareFirst)}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
