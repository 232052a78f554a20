import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedsOf } from '../../data/values.ts'
import { useLabels } from '../../words/labels.ts'
import { RecordLink } from '../shared/record-link.tsx'
import type { ViewProps } from '../part.ts'

export function LinksView({ field, name, object, value, dense = false }: ViewProps<FieldOf<'links'>>) {
  const labels = useLabels()
  const links = relatedsOf(value)
  return (
    <span className={dense ? 'row' : 'stack'}>
      {links.map((link) => (
        <span key={`${link.id} ${link.role ?? ''}`} className="row">
          <RecordLink related={link} object={link.object ?? field.to[0] ?? object.name} />
          {link.role !== undefined && !dense && <span className="small muted">{labels.role(name, link.role)}</span>}
        </span>
      ))}
    </span>
  )
}
