import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedsOf } from '../../data/values.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { RecordLink } from '../shared/record-link.tsx'
import type { ViewProps } from '../part.ts'

export function LinksView({ field, name, object, value, dense = false }: ViewProps<FieldOf<'links'>>) {
  const labels = useLabels()
  const { formats } = useSpeech()
  const links = relatedsOf(value)
  return (
    <span className={dense ? 'row' : 'stack'}>
      {links.map((link) => (
        <span key={`${link.id} ${link.role ?? ''}`} className="row">
          <RecordLink related={link} object={link.object ?? field.to[0] ?? object.name} />
          {!dense && (link.role !== undefined || link.share !== undefined) && <span className="small muted link-role">{[link.role === undefined ? '' : labels.role(name, link.role), link.share === undefined ? '' : formats.percent(link.share)].filter((part) => part !== '').join(' ')}</span>}
        </span>
      ))}
    </span>
  )
}
