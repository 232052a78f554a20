import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { signInWords } from '../../../src/model/words/ui/signIn.ts'
import { request } from '../../data/client.ts'
import { problemText } from '../../data/problem.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { Checkbox, Labelled, Select } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { peopleQuery, type Person, type Rules, rulesQuery } from './data.ts'
import { People } from './people.tsx'
import { ProviderDialog, type ProviderDraft } from './provider-dialog.tsx'
import { Providers } from './providers.tsx'
import '../../security/security.css'

/** How the people of the company sign in: second factors by role, providers, and single sign-on. */
export function SignInPage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const rules = useQuery(rulesQuery)
  const people = useQuery(peopleQuery)
  const [draft, setDraft] = useState<ProviderDraft>()
  const change = useMutation({
    mutationFn: (body: Partial<Rules>) => request<Rules>('/sign-in-rules', { method: 'PATCH', body }),
    onSuccess: async (next) => { client.setQueryData(rulesQuery.queryKey, next); toast({ text: say(listWords.saved) }); await client.invalidateQueries({ queryKey: peopleQuery.queryKey }) },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  return (
    <>
      <SettingsHead title={say(signInWords.settings)} about={say(signInWords.settingsAbout)} />
      <div className="settings-body">
        {rules.isPending && <Skeleton lines={6} />}
        {rules.isError && <Failure error={rules.error} retry={() => void rules.refetch()} />}
        {rules.isSuccess && <RoleRules rules={rules.data} onChange={(secondFactorRoles) => change.mutate({ secondFactorRoles })} />}
        <Providers onEdit={setDraft} />
        {rules.isSuccess && <Enforcement rules={rules.data} people={people.data?.rows ?? []} onChange={(body) => change.mutate(body)} />}
        <People />
      </div>
      {draft !== undefined && <ProviderDialog draft={draft} onClose={() => setDraft(undefined)} />}
    </>
  )
}

function RoleRules({ rules, onChange }: { readonly rules: Rules; readonly onChange: (roles: readonly string[]) => void }) {
  const { say } = useSpeech()
  const roles = useQuery(rowsQuery('role', { sort: [{ field: 'name' }], limit: 200 }))
  const chosen = new Set(rules.secondFactorRoles)
  return (
    <section className="card security-section" aria-label={say(signInWords.rolesTitle)}>
      <h2>{say(signInWords.rolesTitle)}</h2>
      <p className="small muted">{say(signInWords.rolesAbout)}</p>
      <div className="rules-roles">
        {roles.data?.rows.map((row) => <Checkbox key={row.id} checked={chosen.has(row.id)} onChange={(event) => onChange(event.target.checked ? [...chosen, row.id] : [...chosen].filter((id) => id !== row.id))}>{textOf(row['name'])}</Checkbox>)}
      </div>
    </section>
  )
}

function Enforcement({ rules, people, onChange }: { readonly rules: Rules; readonly people: readonly Person[]; readonly onChange: (change: Partial<Rules>) => void }) {
  const { say } = useSpeech()
  // Only who has a second factor can be the way in that stays.
  const fit = people.filter(({ totp, passkeys, user }) => totp || passkeys > 0 || user.id === rules.breakGlassUser)
  return (
    <section className="card security-section" aria-label={say(signInWords.enforcement)}>
      <h2>{say(signInWords.enforcement)}</h2>
      <p className="small muted">{say(signInWords.enforcementAbout)}</p>
      <Labelled label={say(signInWords.breakGlass)} hint={say(signInWords.breakGlassAbout)}>
        {(props) => <Select {...props} empty="—" value={rules.breakGlassUser ?? ''} options={fit.map(({ user }) => ({ value: user.id, label: user.title }))} onChange={(event) => onChange({ breakGlassUser: event.target.value === '' ? null : event.target.value })} />}
      </Labelled>
      <Checkbox checked={rules.enforced} onChange={(event) => onChange({ enforced: event.target.checked })}>{say(signInWords.enforce)}</Checkbox>
    </section>
  )
}
