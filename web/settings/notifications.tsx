import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type MailWhen, mailTimes, notificationKindNames, type Switch } from '../../src/model/define/notifications.ts'
import { choiceLabel, fieldLabel } from '../../src/model/words/labels.ts'
import { preferenceWords } from '../../src/model/words/ui/notifications.ts'
import { request } from '../data/client.ts'
import { problemText } from '../data/problem.ts'
import { Checkbox, Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import './notifications.css'

interface Preferences {
  readonly kinds: Readonly<Record<string, Switch>>
  readonly quietFrom: string | null
  readonly quietTo: string | null
  readonly followOwn: boolean
  readonly followAuthored: boolean
  readonly followCommented: boolean
  readonly mail: boolean
}

const key = ['notification-preferences'] as const
const follows = ['followOwn', 'followAuthored', 'followCommented'] as const

/** What one is told of, and how. Each switch is saved as it is set. */
export function NotificationsSettings() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const preferences = useQuery({ queryKey: key, queryFn: () => request<Preferences>('/me/notifications') })
  const save = useMutation({
    mutationFn: (changes: Partial<Preferences>) => request<Preferences>('/me/notifications', { method: 'PATCH', body: changes }),
    onMutate: (changes) => { client.setQueryData<Preferences>(key, (old) => old && { ...old, ...changes, kinds: { ...old.kinds, ...changes.kinds } }) },
    onSuccess: (now) => { client.setQueryData(key, now); toast({ text: say(preferenceWords.saved) }) },
    onError: (error) => { toast({ text: problemText(error, say), tone: 'bad' }); void client.invalidateQueries({ queryKey: key }) },
  })
  const data = preferences.data
  return (
    <>
      <SettingsHead title={say(preferenceWords.title)} about={say(preferenceWords.about)} />
      <div className="settings-body">
        {preferences.isPending && <Skeleton lines={8} />}
        {preferences.isError && <Failure error={preferences.error} retry={() => void preferences.refetch()} />}
        {data !== undefined && (
          <>
            {!data.mail && <Note>{say(preferenceWords.noMail)}</Note>}
            <KindTable kinds={data.kinds} onChange={(kind, next) => save.mutate({ kinds: { [kind]: next } })} />
            <section className="settings-section">
              <h2>{say(preferenceWords.quiet)}</h2>
              <p className="small muted">{say(preferenceWords.quietAbout)}</p>
              <div className="row quiet">
                {(['quietFrom', 'quietTo'] as const).map((name) => (
                  <Labelled key={name} label={say(name === 'quietFrom' ? preferenceWords.from : preferenceWords.to)}>
                    {({ id }) => <TextInput id={id} type="time" defaultValue={data[name] ?? ''} onBlur={(event) => { const next = event.target.value === '' ? null : event.target.value; if (next !== data[name]) save.mutate({ [name]: next }) }} />}
                  </Labelled>
                ))}
              </div>
            </section>
            <section className="settings-section">
              <h2>{say(preferenceWords.follow)}</h2>
              {follows.map((name) => <Checkbox key={name} checked={data[name]} onChange={(event) => save.mutate({ [name]: event.target.checked })}>{say(fieldLabel('notificationPreference', undefined, name))}</Checkbox>)}
            </section>
          </>
        )}
      </div>
    </>
  )
}

function KindTable({ kinds, onChange }: { readonly kinds: Readonly<Record<string, Switch>>; readonly onChange: (kind: string, next: Switch) => void }) {
  const { say } = useSpeech()
  return (
    <table className="notification-kinds">
      <thead><tr><th scope="col">{say(preferenceWords.kind)}</th><th scope="col">{say(preferenceWords.inApp)}</th><th scope="col">{say(preferenceWords.byMail)}</th></tr></thead>
      <tbody>
        {notificationKindNames.map((kind) => {
          const chosen = kinds[kind] ?? { app: true, mail: 'off' }
          const name = say(choiceLabel('notification', 'kind', kind))
          return (
            <tr key={kind}>
              <th scope="row">{name}</th>
              <td><Checkbox aria-label={`${name}: ${say(preferenceWords.inApp)}`} checked={chosen.app} onChange={(event) => onChange(kind, { ...chosen, app: event.target.checked })} /></td>
              <td><Select aria-label={`${name}: ${say(preferenceWords.byMail)}`} value={chosen.mail} options={mailTimes.map((value) => ({ value, label: say(preferenceWords[value]) }))} onChange={(event) => { const mail: MailWhen | undefined = mailTimes.find((each) => each === event.target.value); if (mail !== undefined) onChange(kind, { ...chosen, mail }) }} /></td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
