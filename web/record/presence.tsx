import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { useMe } from '../data/me.ts'
import { type Editing, type Present, usePresence } from '../data/presence.ts'
import { changedLabels } from '../data/save.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { fieldNamed } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './presence.css'

interface AtRecord {
  readonly people: readonly Present[]
  /** What is edited on this screen. */
  readonly editing: Editing | undefined
  /** Says what is edited here; undefined: nothing any more. */
  readonly edit: (editing: Editing | undefined) => void
}

const nobody: AtRecord = { people: [], editing: undefined, edit: () => undefined }
const PresenceContext = createContext<AtRecord>(nobody)

/** Lets what stands inside know who else has the record open, and say what is edited on this screen. */
export function PresenceAt({ object, row, children }: { readonly object: ResolvedObject; readonly row: Row; readonly children: ReactNode }) {
  const [editing, setEditing] = useState<Editing>()
  const people = usePresence(object, row.id, editing)
  useChangesOfOthers(object, row)
  const edit = useCallback((next: Editing | undefined) => { setEditing(next) }, [])
  const at = useMemo(() => ({ people, editing, edit }), [people, editing, edit])
  return <PresenceContext value={at}>{children}</PresenceContext>
}

/** What people write, without what the program reckons from it. */
function typed(object: ResolvedObject, { id, version, ...values }: Row): Row {
  return { ...Object.fromEntries(Object.entries(values).filter(([name]) => { const field = fieldNamed(object, name); return field !== undefined && field.writtenBy === undefined && isEditable(field) })), id, version }
}

/** Says what somebody else changed on the record while it is shown here: what is being typed stands beside it, untouched. */
function useChangesOfOthers(object: ResolvedObject, row: Row): void {
  const { say } = useSpeech()
  const { user } = useMe()
  const last = useRef(row)
  useEffect(() => {
    const before = last.current
    last.current = row
    const who = relatedOf(row['updatedBy'])
    if (row.version <= before.version || who === undefined || who.id === user.id) return
    const fields = changedLabels(object.name, typed(object, before), typed(object, row))
    if (fields !== '') toast({ text: say(togetherWords.changedBy, { who: who.title ?? say(togetherWords.somebody), fields }) })
  }, [object, row, user.id, say])
}

export function useAtRecord(): AtRecord {
  return use(PresenceContext)
}

const shown = 3

/** Who else has the record open, and what they edit: names, not faces alone. */
export function PresentPeople({ object }: { readonly object: ResolvedObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const { people } = useAtRecord()
  const sentence = ({ name, editing, field }: Present) => {
    if (!editing) return say(togetherWords.looksAt, { name })
    return field === undefined || fieldNamed(object, field) === undefined ? say(togetherWords.edits, { name }) : say(togetherWords.editsField, { name, field: labels.field(object, field) })
  }
  // Those who edit first: that is what one has to know.
  const ordered = [...people].sort((one, other) => Number(other.editing) - Number(one.editing))
  const [first] = ordered
  const rest = ordered.length - 1
  return (
    <div className="present" role="status" aria-label={say(togetherWords.present)}>
      {first !== undefined && (
        <span className={`row small present-people ${first.editing ? 'editing' : ''}`} title={ordered.map(sentence).join('\n')}>
          <span className="row present-faces">{ordered.slice(0, shown).map((person) => <Avatar key={person.id} name={person.name} />)}</span>
          <span className="clip">{sentence(first)}{rest > 0 && say(togetherWords.andMore, { count: formats.number(rest, 0) })}</span>
        </span>
      )}
    </div>
  )
}

/** Beside a field: who else edits it at this moment. */
export function FieldEditors({ name }: { readonly name: string }) {
  const { say, formats } = useSpeech()
  const { people } = useAtRecord()
  const editors = people.filter(({ field }) => field === name)
  if (editors.length === 0) return null
  const text = say(togetherWords.edits, { name: formats.list(editors.map((person) => person.name)) })
  return <span className="field-editors clip small" title={text}>{text}</span>
}
