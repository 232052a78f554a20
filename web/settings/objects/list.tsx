import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isCustomizable } from '../../../src/model/custom/customizable.ts'
import { tradeLabel } from '../../../src/model/words/labels.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icons.tsx'
import { iconOf, isOwn } from '../../shell/objects.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { ObjectDialog } from './object-dialog.tsx'
import { Retired } from './retired.tsx'
import { RightsDialog } from './rights-dialog.tsx'

/** What a company keeps: the shipped objects that take fields, and its own. */
export function ObjectList() {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<string>()
  const gone = useQuery(rowsQuery('customObject', { bin: true, limit: 100 }))
  const objects = [...model.objects.values()].filter((object) => isCustomizable(object))
  const ordered = [...objects.filter(isOwn), ...objects.filter((object) => !isOwn(object))]
  const madeObject = made === undefined ? undefined : model.objects.get(made)
  return (
    <>
      <SettingsHead title={say(words.objects)} about={say(words.objectsAbout)}><Button tone="primary" icon="plus" onClick={() => setMaking(true)}>{say(words.newObject)}</Button></SettingsHead>
      <div className="settings-body settings-wide">
        <table className="settings-table objects-table">
          <thead><tr><th scope="col">{say(words.object)}</th><th scope="col" className="number">{say(words.ownFields)}</th><th scope="col" className="number">{say(words.allFields)}</th><th scope="col" className="objects-trade">{labels.field(model.object('customObject'), 'trade')}</th><th scope="col" className="objects-key">{say(words.key)}</th></tr></thead>
          <tbody>
            {ordered.map((object) => {
              const fields = Object.values(object.fields)
              const own = fields.filter(({ slots }) => slots !== undefined).length
              return (
                <tr key={object.name}>
                  <th scope="row"><span className="row"><Icon name={iconOf(object)} size={16} /><Link to="/settings/$page/$id" params={{ page: 'objects', id: object.name }} className="strong settings-name clip">{labels.many(object)}</Link>{isOwn(object) && <Chip tone="accent">{say(words.own)}</Chip>}</span></th>
                  <td className={`number ${own === 0 ? 'muted' : 'strong'}`}>{formats.number(own, 0)}</td>
                  <td className="number">{formats.number(fields.length, 0)}</td>
                  <td className="objects-trade">{object.trade === undefined ? '' : say(tradeLabel(object.trade))}</td>
                  <td className="objects-key muted">{object.name}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <Retired object="customObject" title={say(words.retiredObjects)} rows={gone.data?.rows ?? []} asked={(row) => say(words.purgeObject, { name: textOf(row['label']) })} />
      </div>
      {making && <ObjectDialog onClose={() => setMaking(false)} onMade={(key) => { setMaking(false); setMade(key) }} />}
      {madeObject !== undefined && <RightsDialog object={madeObject} onClose={() => setMade(undefined)} />}
    </>
  )
}
