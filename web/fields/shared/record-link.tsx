import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { Tone } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { type Related, textOf } from '../../data/values.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Chip } from '../../parts/chip.tsx'
import { fieldNamed, model } from '../../model.ts'
import { useSpeech } from '../../words/language.tsx'
import { tonedQuery } from './toned.ts'

/** Another record by its name: a person with initials, a level or a stage as a chip in its own tone, else a link. */
export function RecordLink({ related, object }: { readonly related: Related; readonly object: string }) {
  const { say } = useSpeech()
  const target = model.object(object)
  if (related.title === null) return <span className="muted clip">{say(recordWords.hidden)}</span>
  if (fieldNamed(target, 'tone')?.type === 'choice') return <ToneChip related={related} object={object} title={related.title} />
  return (
    <Link to="/$objects/$id" params={{ objects: target.path, id: related.id }} className="row record-link">
      {object === 'user' && <Avatar name={related.title} />}
      <span className="clip" title={related.title}>{related.title}</span>
    </Link>
  )
}

function ToneChip({ related, object, title }: { readonly related: Related; readonly object: string; readonly title: string }) {
  const { data } = useQuery(tonedQuery(object))
  const tone = toneNamed(textOf(data?.rows.find((row) => row.id === related.id)?.['tone']))
  return <Chip tone={tone} status={object === 'lifecycleStage'}>{title}</Chip>
}

const tones: readonly Tone[] = ['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum']
function toneNamed(name: string): Tone {
  return tones.find((tone) => tone === name) ?? 'neutral'
}
