import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { useRights } from '../data/me.ts'
import { countQuery } from '../data/records.ts'
import { model } from '../model.ts'
import { Icon } from '../parts/icons.tsx'
import { iconOf } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

/** What was removed, by kind; each leads to its list with restore and delete for good. */
export function BinPage() {
  const { say } = useSpeech()
  const rights = useRights()
  const kept = [...model.objects.values()].filter((object) => object.bin !== false && object.writtenBy === undefined && rights.mayRead(object.name) && rights.on(object.name).delete !== 'none')
  return (
    <>
      <SettingsHead title={say(settingsWords.bin)} about={say(settingsWords.binAbout)} />
      <div className="settings-body"><ul className="settings-cards">{kept.map((object) => <BinOf key={object.name} object={object} />)}</ul></div>
    </>
  )
}

function BinOf({ object }: { readonly object: ResolvedObject }) {
  const labels = useLabels()
  const { formats } = useSpeech()
  const { data } = useQuery(countQuery(object.name, { bin: true }))
  return (
    <li><Link to="/$objects" params={{ objects: object.path }} search={{ bin: true }} className="card row settings-card"><Icon name={iconOf(object)} /><span className="clip">{labels.many(object)}</span><span className="spring" /><span className={data?.count === 0 ? 'muted' : 'strong'}>{data === undefined ? '' : `${formats.number(data.count, 0)}${data.exact ? '' : '+'}`}</span></Link></li>
  )
}
