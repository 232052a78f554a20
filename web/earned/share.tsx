import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { mostHeldOut } from '../../src/model/define/heldOut.ts'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { request } from '../data/client.ts'
import { meQuery, useMe, useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

/** The share of the customers that is held out: an administrator says it, others read it. */
export function Share() {
  const { say, formats } = useSpeech()
  const { workspace: { heldOutShare } } = useMe()
  const { administrator } = useRights()
  const client = useQueryClient()
  const [text, setText] = useState(String(Math.round(heldOutShare * 1000) / 10))
  const share = Number(text) / 100
  const sound = text.trim() !== '' && share >= 0 && share <= mostHeldOut
  const save = useMutation({
    mutationFn: () => request('/workspace', { method: 'PATCH', body: { heldOutShare: share } }),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: meQuery.queryKey }); toast({ text: say(words.saved, { share: formats.percent(share) }) }) },
    onError: (error) => { toast({ text: problemText(error, say), tone: 'bad' }) },
  })
  if (!administrator) return <p className="earned-share-told">{say(words.shareIs, { share: formats.percent(heldOutShare) })}</p>
  const submit = (event: FormEvent) => { event.preventDefault(); if (sound) save.mutate() }
  return (
    <form className="earned-share" onSubmit={submit} noValidate>
      <Labelled label={say(words.share)}>{(props) => <TextInput {...props} type="number" min={0} max={mostHeldOut * 100} step={1} invalid={!sound} value={text} onChange={({ target }) => setText(target.value)} />}</Labelled>
      <Button type="submit" disabled={!sound || share === heldOutShare} busy={save.isPending}>{say(words.save)}</Button>
      <p className="muted small">{say(words.shareAbout)}</p>
    </form>
  )
}
