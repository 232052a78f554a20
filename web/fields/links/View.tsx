import type { FieldOf } from '../../../src/model/define/field.ts'
import { chartWords } from '../../../src/model/words/ui/chart.ts'
import { relatedsOf } from '../../data/values.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { RecordLink } from '../shared/record-link.tsx'
import type { ViewProps } from '../part.ts'

export function LinksView({ field, name, object, value, dense = false }: ViewProps<FieldOf<'links'>>) {
  const labels = useLabels()
  const { say, formats } = useSpeech()
  const links = relatedsOf(value)
  return (
    <span className={dense ? 'row' : 'stack'}>
      {links.map((link) => (
        <span key={`${link.id} ${link.role ?? ''}`} className="row link-line">
          <RecordLink related={link} object={link.object ?? field.to[0] ?? object.name} />
          {!dense && <span className="small muted link-role">{[link.role === undefined ? '' : labels.role(name, link.role), link.share === undefined ? '' : formats.percent(link.share), link.since === undefined ? '' : say(chartWords.since, { date: formats.date(link.since) }), link.until === undefined ? '' : say(chartWords.until, { date: formats.date(link.until) })].filter((part) => part !== '').join(' ')}</span>}
        </span>
      ))}
    </span>
  )
}
