import { useMutation, useQuery } from '@tanstack/react-query'
import { dateInZone } from '../../src/lib/calendar.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { chartWords } from '../../src/model/words/ui/chart.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { problemText } from '../data/problem.ts'
import { act, offeredQuery, useRefresh } from '../data/records.ts'
import type { Share } from '../data/shares.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { toast } from '../parts/toast.tsx'
import { iconOf } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** Whether the person may share this record with others, as the server says. */
export function useMayShare(object: ResolvedObject, id: string): boolean {
  const { data = [] } = useQuery({ ...offeredQuery(object.name, id), retry: false })
  return data.some(({ name, allowed }) => name === 'record.share' && allowed)
}

/** To whom a record is shared; one press takes a share back, the toast gives it again. */
export function ShareList({ object, id, shares }: { readonly object: ResolvedObject; readonly id: string; readonly shares: readonly Share[] }) {
  const { say, formats } = useSpeech()
  const refresh = useRefresh()
  const may = useMayShare(object, id)
  const refused = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const stop = useMutation({
    mutationFn: (share: Share) => act(object.name, 'record.unshare', { with: granteeOf(share) }, id),
    onSuccess: async (_, share) => {
      const until = lastDayOf(share, formats.zone)
      await refresh(object.name)
      const again = async () => { await act(object.name, 'record.share', { with: granteeOf(share), level: share.level, ...(until === undefined ? {} : { until }) }, id); await refresh(object.name) }
      toast({ text: say(recordWords.sharingStopped, { name: share.with.title ?? say(recordWords.somebody) }), action: { label: say(startWords.undo), perform: () => void again().catch(refused) } })
    },
    onError: refused,
  })
  return <ul className="share-list">{shares.map((share) => <ShareLine key={share.with.id} share={share} busy={stop.isPending} onStop={may ? () => stop.mutate(share) : undefined} />)}</ul>
}

function ShareLine({ share, busy, onStop }: { readonly share: Share; readonly busy: boolean; readonly onStop: (() => void) | undefined }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const name = share.with.title ?? say(recordWords.hidden)
  const by = share.sharedBy?.title
  const kind = model.object(share.with.object)
  const until = lastDayOf(share, formats.zone)
  return (
    <li className="row share-line">
      {share.with.object === 'user' ? <Avatar name={share.with.title ?? ''} /> : <Icon name={iconOf(kind)} size={16} />}
      <div className="share-name">
        <div className={share.with.title === null ? 'clip muted' : 'clip'} title={name}>{name}</div>
        <div className="small muted clip">{[share.with.object === 'user' ? '' : labels.one(kind), say(share.level === 'write' ? recordWords.shareWrite : recordWords.shareRead), by === undefined || by === null ? formats.relative(share.sharedAt) : say(recordWords.sharedBy, { who: by, when: formats.relative(share.sharedAt) }), until === undefined ? '' : say(chartWords.until, { date: formats.date(until) })].filter((part) => part !== '').join(' · ')}</div>
      </div>
      {onStop !== undefined && <IconButton icon="close" iconSize={14} label={say(recordWords.stopSharingWith, { name })} disabled={busy} onClick={onStop} />}
    </li>
  )
}

/** What the action takes: the one it was shared with, by object and id. */
function granteeOf({ with: { object, id } }: Share) {
  return { object, id }
}

/** The last day on which it holds, where it ends by itself. */
function lastDayOf({ until }: Share, zone: string): string | undefined {
  return until === null ? undefined : dateInZone(Date.parse(until) - 1, zone)
}
