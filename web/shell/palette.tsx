import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { request } from '../data/client.ts'
import { useRights } from '../data/me.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { useCreate } from './creation.tsx'
import { iconOf, objectsOf, trades } from './objects.ts'

interface Hit { readonly object: string; readonly id: string; readonly title: string; readonly subtitle?: string | null; readonly matched?: string | null }
interface Entry { readonly key: string; readonly group: string; readonly label: string; readonly note?: ReactNode; readonly icon: IconName; readonly perform: () => void }

/** Jump to any record or page, start any action, from the keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech()
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const late = useDeferredValue(words.trim())
  const hits = useHits(late)
  const commands = useCommands(words.trim().toLowerCase())
  const records = useRecordEntries(late === '' ? [] : hits.data?.hits ?? [])
  const entries = [...records, ...commands]
  const perform = (entry: Entry | undefined) => { if (entry !== undefined) { onClose(); entry.perform() } }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, entries.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') perform(entries[at])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={say(shellWords.searchShort)} kind="palette" onClose={onClose}>
      <div className="palette-input">
        <Icon name="search" size={18} />
        <input
          data-first role="combobox" aria-expanded="true" aria-controls={id} aria-activedescendant={entries[at] === undefined ? undefined : `${id}-${at}`} aria-label={say(shellWords.search)} placeholder={say(shellWords.search)}
          value={words} onChange={(event) => { setWords(event.target.value); setAt(0) }} onKeyDown={press}
        />
      </div>
      <div id={id} role="listbox" aria-label={say(shellWords.searchShort)} className="palette-list">
        {entries.map((entry, index) => (
          <div key={entry.key}>
            {entries[index - 1]?.group !== entry.group && <div className="menu-caption" role="presentation">{entry.group}</div>}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the input above holds the focus and the keys */}
            <div id={`${id}-${index}`} role="option" aria-selected={index === at} className="palette-item" onMouseMove={() => setAt(index)} onClick={() => perform(entry)}>
              <Icon name={entry.icon} size={16} /><span className="clip">{entry.label}</span><span className="small muted clip">{entry.note}</span>
            </div>
          </div>
        ))}
        {entries.length === 0 && <p className="palette-none muted">{hits.isFetching ? '…' : say(shellWords.searchNothing, { words })}</p>}
        {late === '' && <p className="palette-none small muted">{say(shellWords.searchHint)}</p>}
      </div>
    </Dialog>
  )
}

function useHits(words: string) {
  return useQuery({
    queryKey: ['search', words], enabled: words !== '', staleTime: 10_000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<{ readonly hits: readonly Hit[] }>(`/search?${new URLSearchParams({ q: words, limit: '12' }).toString()}`, { signal }),
  })
}

function useRecordEntries(hits: readonly Hit[]): readonly Entry[] {
  const { say } = useSpeech()
  const labels = useLabels()
  const navigate = useNavigate()
  return hits.filter((hit) => model.objects.has(hit.object)).map((hit) => {
    const object = model.object(hit.object)
    return {
      key: `${hit.object} ${hit.id}`, group: say(shellWords.records), label: hit.title, icon: iconOf(object),
      note: [labels.one(object), hit.subtitle ?? '', hit.matched ?? ''].filter((part) => part !== '').join(' · '),
      perform: () => void navigate({ to: '/$objects/$id', params: { objects: object.path, id: hit.id } }),
    }
  })
}

/** Pages to go to and records to create, as far as they match the words and the rights. */
function useCommands(words: string): readonly Entry[] {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const create = useCreate()
  const navigate = useNavigate()
  const objects = trades.flatMap((trade) => objectsOf(trade)).filter((object) => rights.mayRead(object.name))
  const pages: Entry[] = [
    { key: 'home', group: say(shellWords.pages), label: say(shellWords.home), icon: 'home', perform: () => void navigate({ to: '/' }) },
    ...objects.map((object): Entry => ({ key: `page ${object.name}`, group: say(shellWords.pages), label: labels.many(object), icon: iconOf(object), perform: () => void navigate({ to: '/$objects', params: { objects: object.path } }) })),
  ]
  const actions = objects.filter((object) => rights.mayCreate(object.name) && object.quick !== undefined).map((object): Entry => ({
    key: `new ${object.name}`, group: say(shellWords.actions), label: say(shellWords.createOne, { object: labels.noun(object) }), icon: 'plus', perform: () => create({ object: object.name }),
  }))
  return [...actions, ...pages].filter((entry) => entry.label.toLowerCase().includes(words)).slice(0, words === '' ? 24 : 8)
}
