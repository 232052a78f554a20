import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { apiKeyWords } from '../../src/model/words/ui/apiKeys.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { useRights } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { confirmationWanted } from '../security/confirm-dialog.tsx'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

interface MakeProps { readonly onMade: () => Promise<void>; readonly onClose: () => void }

/** What the key is for and how long it lives; then the key itself, this once. */
export function ApiKeyDialog({ onMade, onClose }: MakeProps) {
  const [token, setToken] = useState<string>()
  return token === undefined ? <MakeForm onClose={onClose} onToken={(made) => { setToken(made); void onMade() }} /> : <TokenDialog token={token} onClose={onClose} />
}

function MakeForm({ onToken, onClose }: { readonly onToken: (token: string) => void; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const { run, dialog } = useConfirmed()
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [readOnly, setReadOnly] = useState(true)
  const [role, setRole] = useState('')
  const [objects, setObjects] = useState<readonly string[]>([])
  const roles = useQuery({ ...rowsQuery('role', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), retry: false })
  const make = useMutation({
    mutationFn: () => request<{ readonly token: string }>('/api-keys', { body: { name, days: Number(days), readOnly, ...(role === '' ? {} : { role }), ...(objects.length === 0 ? {} : { objects }) } }),
    // Kept by nobody else than the dialog that shows it.
    gcTime: 0,
    onSuccess: ({ token }) => onToken(token),
  })
  const problems = messagesByField(make.error)
  // A key goes on when its maker has left the machine: in an old sign-in it is shown anew who sits there.
  const submit = (event: FormEvent) => { event.preventDefault(); void run(async () => { await make.mutateAsync().catch((error: unknown) => { if (confirmationWanted(error) !== undefined) throw error }) }) }
  return (
    <>
      <Dialog title={say(apiKeyWords.add)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="api-key" busy={make.isPending} disabled={name.trim() === ''}>{say(apiKeyWords.make)}</Button></>}>
        <form id="api-key" className="stack stage-form" noValidate onSubmit={submit}>
          <Labelled label={say(apiKeyWords.name)} required problem={problems['name']} hint={say(apiKeyWords.nameHint)}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
          <Labelled label={say(apiKeyWords.lives)} problem={problems['days']}>{(props) => <Select {...props} value={days} options={['30', '90', '365', '730'].map((value) => ({ value, label: say(apiKeyWords.days, { days: value }) }))} onChange={(event) => setDays(event.target.value)} />}</Labelled>
          <div><Checkbox checked={readOnly} onChange={(event) => setReadOnly(event.target.checked)}>{say(apiKeyWords.readOnly)}</Checkbox><div className="small muted">{say(apiKeyWords.readOnlyHint)}</div></div>
          <Labelled label={say(apiKeyWords.rights)} problem={problems['role']}>{(props) => <Select {...props} value={role} empty={say(apiKeyWords.allRights)} options={(roles.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => setRole(event.target.value)} />}</Labelled>
          <ObjectChoice chosen={objects} onChange={setObjects} />
          {make.isError && confirmationWanted(make.error) === undefined && Object.keys(problems).length === 0 && <Failure error={make.error} />}
        </form>
      </Dialog>
      {dialog}
    </>
  )
}

/** The objects on which alone the key has its rights. */
function ObjectChoice({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const objects = [...model.objects.values()].filter(({ name }) => rights.mayRead(name))
  return (
    <details className="key-objects">
      <summary>{say(apiKeyWords.objects)}{chosen.length > 0 && ` (${chosen.length})`} <span className="small muted">{say(apiKeyWords.objectsHint)}</span></summary>
      <div className="key-objects-list">{objects.map((object) => (
        <Checkbox key={object.name} checked={chosen.includes(object.name)} onChange={(event) => onChange(event.target.checked ? [...chosen, object.name] : chosen.filter((each) => each !== object.name))}>{labels.many(object)}</Checkbox>
      ))}</div>
    </details>
  )
}

function TokenDialog({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const copy = async () => { await navigator.clipboard.writeText(token); toast({ text: say(settingsWords.copied) }) }
  return (
    <Dialog title={say(apiKeyWords.made)} onClose={onClose} foot={<Button tone="primary" onClick={onClose}>{say(startWords.close)}</Button>}>
      <div className="stack link-stack">
        <div className="row"><TextInput readOnly value={token} aria-label={say(apiKeyWords.made)} spellCheck={false} onFocus={(event) => event.target.select()} /><Button size="usual" icon="copy" onClick={() => void copy()}>{say(settingsWords.copy)}</Button></div>
        <Note>{say(apiKeyWords.once)}</Note>
      </div>
    </Dialog>
  )
}
