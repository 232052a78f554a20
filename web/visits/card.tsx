import { useState } from 'react'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { useRights } from '../data/me.ts'
import { numberOf, relatedOf, type Row, textOf, textsOf } from '../data/values.ts'
import { newHere } from '../data/waiting.ts'
import { model } from '../model.ts'
import { useOfflineState } from '../offline/state.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icons.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Brief } from './brief.tsx'
import { CheckDialog } from './check-dialog.tsx'
import { useVisited } from './visited.ts'
import { mapLink, useWay } from './way.ts'
import './visits.css'

/** On the page of a visit: where it stands, the button that fits, and what to know before one walks in. */
export function VisitCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const [checking, setChecking] = useState<'activity.checkIn' | 'activity.checkOut'>()
  const there = useVisited(row)
  const [arrived, left] = [textOf(row['checkedInAt']), textOf(row['checkedOutAt'])]
  const waits = useWaiting(row.id)
  const next = arrived === '' && !waits.checkIn ? 'activity.checkIn' : left === '' && !waits.checkOut ? 'activity.checkOut' : undefined
  const photo = relatedOf(row['photo'])
  const action = next === undefined ? undefined : model.actions.get(next)
  const may = action !== undefined && rights.mayAct(action, 'activity') && textOf(row['deletedAt']) === '' && (next === 'activity.checkOut' || textOf(row['status']) === 'open')
  return (
    <>
      <section className="card visit-card" aria-labelledby="on-the-spot">
        <div className="section"><h2 id="on-the-spot">{say(words.onTheSpot)}</h2>
          {there?.place !== undefined && <a className="more link" href={mapLink(there.place)} aria-label={say(words.openMap, { name: there.title ?? '' })}>{say(words.map)}</a>}
        </div>
        {arrived === '' && left === '' && !waits.checkIn && <p className="muted">{say(words.notYet)}</p>}
        {waits.checkIn && <p className="row" role="status"><Icon name="clock" size={16} /><span>{say(offlineWords.checkInWaits)}</span></p>}
        {waits.checkOut && <p className="row" role="status"><Icon name="clock" size={16} /><span>{say(offlineWords.checkOutWaits)}</span></p>}
        {arrived !== '' && <CheckLine row={row} way="checkIn" at={arrived} />}
        {left !== '' && <CheckLine row={row} way="checkOut" at={left} />}
        {photo !== undefined && photo.id.startsWith(newHere) && <span className="row small muted"><Icon name="clip" size={14} /><span className="clip">{photo.title}</span></span>}
        {photo !== undefined && !photo.id.startsWith(newHere) && <a className="row link small" href={`/api/v1/files/${photo.id}/content`} download><Icon name="clip" size={14} /><span className="clip">{photo.title}</span></a>}
        {may && next !== undefined && <Button tone={next === 'activity.checkIn' ? 'primary' : 'plain'} icon="pin" className="check-button" onClick={() => setChecking(next)}>{say(action.label)}</Button>}
      </section>
      {there?.object === 'customer' && <Brief customer={there.id} name={there.title ?? ''} />}
      {checking !== undefined && <CheckDialog row={row} verb={checking} onClose={() => setChecking(undefined)} />}
    </>
  )
}

/** What this device has not sent yet of a visit. */
function useWaiting(visit: string): Readonly<Record<'checkIn' | 'checkOut', boolean>> {
  const own = useOfflineState().entries.filter(({ record, state }) => record === visit && state !== 'refused')
  return { checkIn: own.some(({ action }) => action === 'activity.checkIn'), checkOut: own.some(({ action }) => action === 'activity.checkOut') }
}

function CheckLine({ row, way, at }: { readonly row: Row; readonly way: 'checkIn' | 'checkOut'; readonly at: string }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const told = useWay()
  const arriving = way === 'checkIn'
  const distance = numberOf(row[`${way}Distance`])
  const marks = textsOf(row[`${way}Marks`])
  const speed = numberOf(row['speed'])
  const phone = textOf(row[`${way}PhoneTime`])
  return (
    <div className="stack check-line">
      <div className="row"><Icon name={arriving ? 'pin' : 'exit'} size={16} /><span className="strong">{say(arriving ? words.arrived : words.left, { time: formats.dateTime(at) })}</span>{distance !== undefined && <span className="muted small">{distance < 100 ? say(words.atCustomer) : say(words.away, { way: told(distance) })}</span>}</div>
      {marks.length > 0 && <div className="row marks">{marks.map((mark) => <Chip key={mark} tone="warn" status>{labels.choice(model.object('activity'), `${way}Marks`, mark)}</Chip>)}</div>}
      {arriving && textOf(row['checkInReason']) !== '' && <p className="small">{textOf(row['checkInReason'])}</p>}
      {marks.includes('impossibleSpeed') && speed !== undefined && <p className="small muted">{say(words.speedOf, { speed: formats.number(speed, 0) })}</p>}
      {marks.includes('phoneClock') && phone !== '' && <p className="small muted">{say(words.phoneSaid, { time: formats.dateTime(phone) })}</p>}
    </div>
  )
}
