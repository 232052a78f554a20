import { Link } from '@tanstack/react-router'
import { recordWords } from '../../src/model/words/ui/record.ts'
import type { DuplicateMatch } from '../data/records.ts'
import { model } from '../model.ts'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** The answer to 'is this customer taken?': who, why it matches, who holds it. */
export function Duplicates({ matches, onOpen }: { readonly matches: readonly DuplicateMatch[]; readonly onOpen: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  if (matches.length === 0) return null
  return (
    <Note>
      <b>{say(recordWords.duplicate)}</b>
      <ul className="lines">
        {matches.slice(0, 4).map((match, index) => {
          const object = model.objects.get(match.object)
          return (
            <li key={match.id ?? index} className="row">
              <span className="spring clip">{match.title}<span className="muted"> · {object === undefined ? match.object : labels.one(object)} · {match.reasons.map((reason) => (object === undefined ? reason : labels.field(object, reason))).join(', ')}{match.holder.name !== undefined && ` · ${say(recordWords.heldBy, { who: match.holder.name })}`}</span></span>
              {match.id !== undefined && object !== undefined && <Link to="/$objects/$id" params={{ objects: object.path, id: match.id }} search={match.pool === undefined ? {} : { pool: match.pool }} className="link" onClick={onOpen}>{say(recordWords.duplicateOpen)}</Link>}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}
