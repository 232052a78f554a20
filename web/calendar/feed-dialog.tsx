import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

const feedQuery = queryOptions({ queryKey: ['calendar-feed'], queryFn: ({ signal }) => request<{ readonly feed: { readonly createdAt: string } | null }>('/calendar-feed', { signal }) })

/** The secret address at which other programs read one's calendar: made, made anew, ended. */
export function FeedDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const feed = useQuery(feedQuery)
  const [address, setAddress] = useState<string>()
  const again = () => void client.invalidateQueries({ queryKey: feedQuery.queryKey })
  const make = useMutation({ mutationFn: () => request<{ readonly path: string }>('/calendar-feed', { method: 'POST' }), onSuccess: ({ path }) => { setAddress(`${window.location.origin}${path}`); again() } })
  const revoke = useMutation({ mutationFn: () => request('/calendar-feed', { method: 'DELETE' }), onSuccess: () => { setAddress(undefined); again() } })
  const stands = feed.data?.feed ?? undefined
  return (
    <Dialog
      title={say(calendarWords.subscribe)} onClose={onClose}
      foot={<>{stands !== undefined && <Button busy={revoke.isPending} onClick={() => revoke.mutate()}>{say(calendarWords.feedRevoke)}</Button>}<Button tone="primary" busy={make.isPending} onClick={() => make.mutate()}>{say(calendarWords.feedMake)}</Button></>}
    >
      <p>{say(calendarWords.subscribeAbout)}</p>
      {feed.isSuccess && <p className="muted">{stands === undefined ? say(calendarWords.feedNone) : say(calendarWords.feedStands, { date: formats.dateTime(stands.createdAt) })}</p>}
      {(make.error ?? revoke.error) !== null && <Failure error={make.error ?? revoke.error} />}
      {address !== undefined && (
        <Labelled label={say(calendarWords.feedAddress)}>{({ id }) => <span className="row"><TextInput id={id} readOnly value={address} onFocus={({ target }) => target.select()} /><Button onClick={() => void navigator.clipboard.writeText(address)}>{say(calendarWords.feedCopy)}</Button></span>}</Labelled>
      )}
    </Dialog>
  )
}
