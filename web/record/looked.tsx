import type { Json, JsonObject } from '../../src/lib/json.ts'
import { assignmentWords as words } from '../../src/model/words/ui/assignment.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'

const outcomes = { fallback: words.fallback, filter: words.filter, line: words.noLine, nobody: words.nobody, broken: words.broken } as const
const skips = { left: words.left, absent: words.absent, hours: words.hours, mostOpen: words.mostOpen, mostADay: words.mostADay, holdingLimit: words.holdingLimit } as const

export const listIn = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : [])

/** The rules as they looked at one record: each with what came of it, and everybody who was a candidate. */
export function Looked({ looked, chosen }: { readonly looked: readonly JsonObject[]; readonly chosen: string | undefined }) {
  const { say } = useSpeech()
  return (
    <ol className="looked">
      {looked.map((look, index) => {
        const outcome = Object.entries(outcomes).find(([name]) => name === look['outcome'])?.[1]
        const line = Number(look['line'] ?? 0)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the list is told once and stands
          <li key={index}>
            <span><b>{textOf(look['name'])}</b><span className="muted">{outcome !== undefined && ` · ${say(outcome)}`}{line > 0 && ` · ${say(words.line, { number: line })}`}</span></span>
            {listIn(look['candidates']).map((one) => <Candidate key={textOf(one['id'])} one={one} isChosen={look['outcome'] === 'chosen' && one['id'] === chosen} />)}
          </li>
        )
      })}
    </ol>
  )
}

function Candidate({ one, isChosen }: { readonly one: JsonObject; readonly isChosen: boolean }) {
  const { say, formats } = useSpeech()
  const skipped = Object.entries(skips).find(([name]) => name === one['skipped'])?.[1]
  const open = one['open']
  return (
    <span className="row small">
      <span className={isChosen ? 'strong clip' : 'clip'}>{textOf(one['name'])}</span>
      {typeof open === 'number' && <span className="muted">{say(words.load, { open: formats.number(open, 0), today: formats.number(Number(one['today'] ?? 0), 0) })}</span>}
      {skipped !== undefined && <Chip tone="neutral">{say(skipped)}</Chip>}
      {isChosen && <Chip tone="ok" status>{say(words.chosen, { name: '' }).replace(/[:：]\s*$/, '').trim()}</Chip>}
    </span>
  )
}
