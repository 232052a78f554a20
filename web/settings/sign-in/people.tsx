import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signInWords } from '../../../src/model/words/ui/signIn.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { request } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { ActionDialog } from '../../records/action-dialog.tsx'
import { useSpeech } from '../../words/language.tsx'
import { peopleQuery, type Person } from './data.ts'

/** Who has a second factor, who lacks one that the role asks for, and whose programs go past it. */
export function People() {
  const { say } = useSpeech()
  const { user: me } = useMe()
  const people = useQuery(peopleQuery)
  const [resetting, setResetting] = useState<Person>()
  const [ending, setEnding] = useState(false)
  const everybody = model.action('user.endAllSessions')
  return (
    <section className="card security-section" aria-label={say(signInWords.people)}>
      <div className="row"><h2 className="spring">{say(signInWords.people)}</h2><Button tone="danger" onClick={() => setEnding(true)}>{say(everybody.label)}</Button></div>
      {people.isPending && <Skeleton />}
      {people.isError && <Failure error={people.error} />}
      <div className="people-scroll">
        <table className="settings-table">
          <thead><tr><th scope="col">{say(signInWords.people)}</th><th scope="col">{say(signInWords.secondFactor)}</th><th scope="col">{say(signInWords.peopleKeys)}</th><th scope="col">{say(signInWords.peopleBy)}</th><th scope="col"><span className="unseen">{say(signInWords.reset)}</span></th></tr></thead>
          <tbody>
            {people.data?.rows.map((person) => (
              <tr key={person.user.id}>
                <td className="strong">{person.user.title}</td>
                <td><Factor person={person} /></td>
                <td>{person.apiKeys === 0 ? '' : person.apiKeys}</td>
                <td>{person.providers.join(', ')}</td>
                <td className="settings-actions">{(person.totp || person.passkeys > 0) && person.user.id !== me.id && <Button tone="text" onClick={() => setResetting(person)} aria-label={`${say(signInWords.reset)}: ${person.user.title}`}>{say(signInWords.reset)}</Button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ending && <ActionDialog action={everybody} object="user" onClose={() => setEnding(false)} />}
      {resetting !== undefined && <ResetDialog person={resetting} onClose={() => setResetting(undefined)} />}
    </section>
  )
}

function Factor({ person: { totp, passkeys, required } }: { readonly person: Person }) {
  const { say } = useSpeech()
  const has = [...(totp ? [say(signInWords.app)] : []), ...(passkeys > 0 ? [say(signInWords.passkeys)] : [])]
  if (has.length > 0) return <Chip tone="ok" status>{has.join(', ')}</Chip>
  return required ? <Chip tone="warn" status>{say(signInWords.peopleMissing)}</Chip> : <span className="muted">—</span>
}

function ResetDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const reset = useMutation({ mutationFn: () => request('/second-factor/reset', { body: { user: person.user.id } }), onSuccess: async () => { await client.invalidateQueries({ queryKey: peopleQuery.queryKey }); onClose() } })
  return (
    <Dialog
      title={say(signInWords.resetTitle, { name: person.user.title })} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="danger" busy={reset.isPending} onClick={() => reset.mutate()}>{say(signInWords.reset)}</Button></>}
    >
      <p>{say(signInWords.resetAbout)}</p>
      {reset.isError && <Failure error={reset.error} />}
    </Dialog>
  )
}
