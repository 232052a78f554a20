import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { signInWords } from '../../../src/model/words/ui/signIn.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { request } from '../../data/client.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox, Labelled, type Option, Select, TextArea, TextInput } from '../../parts/inputs.tsx'
import { Failure, Note } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { type Provider, providersQuery } from './data.ts'
import { groupLines, parseGroups, type Parsed } from './groups.ts'

/** A provider as the form holds it: everything is text until it is saved. */
export interface ProviderDraft { readonly id: string | undefined; readonly kind: 'oidc' | 'ldap'; readonly hasSecret: boolean; readonly active: boolean; readonly name: string; readonly settings: JsonObject }

const defaults = {
  oidc: { issuer: '', clientId: '', groupsClaim: 'groups', secondFactor: 'provider', maxAge: null, acr: [], domains: [], createUsers: false, defaultRole: null, groups: [] },
  ldap: {
    url: '', certificate: '', bindName: '', base: '', filter: '(&(objectClass=person)(|(uid={name})(sAMAccountName={name})(mail={name})))', idAttribute: 'entryUUID', emailAttribute: 'mail', nameAttribute: 'displayName', groupAttribute: 'memberOf',
    sync: false, handTo: null, domains: [], createUsers: false, defaultRole: null, groups: [],
  },
} as const

export function draftOf(kind: 'oidc' | 'ldap', known?: Provider): ProviderDraft {
  return { id: known?.id, kind, hasSecret: known?.hasSecret === true, active: known?.active === true, name: known?.name ?? '', settings: { ...defaults[kind], ...known?.settings } }
}

/** Adds or changes an identity provider. */
export function ProviderDialog({ draft, onClose }: { readonly draft: ProviderDraft; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const { data: listed } = useQuery(providersQuery)
  const roleOptions = useOptions('role')
  const userOptions = useOptions('user')
  const [values, setValues] = useState(draft)
  const [secret, setSecret] = useState('')
  const [domains, setDomains] = useState(() => (Array.isArray(draft.settings['domains']) ? draft.settings['domains'].map(String).join(', ') : ''))
  const [groups, setGroups] = useState<string>()
  const lines = groups ?? groupLines(draft.settings['groups'], roleOptions)
  const parsed: Parsed = parseGroups(lines, roleOptions)
  const isOidc = values.kind === 'oidc'
  const save = useMutation({
    mutationFn: () => request(draft.id === undefined ? '/identity-providers' : `/identity-providers/${draft.id}`, {
      method: draft.id === undefined ? 'POST' : 'PUT',
      body: {
        kind: values.kind, name: values.name, active: values.active, ...(secret === '' ? {} : { secret }),
        settings: { ...values.settings, ...(isOidc ? { acr: namesIn(values.settings['acr']) } : {}), groups: parsed.groups, domains: domains.split(/[\s,，]+/).filter((each) => each !== '') },
      },
    }),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: providersQuery.queryKey }); onClose() },
  })
  const set = (name: string, value: Json) => setValues({ ...values, settings: { ...values.settings, [name]: value } })
  const text = (name: string, label: string, more: { readonly hint?: string; readonly placeholder?: string } = {}) => (
    <Labelled label={label} required {...(more.hint === undefined ? {} : { hint: more.hint })}>{(props) => <TextInput {...props} required placeholder={more.placeholder} value={textOf(values.settings[name])} onChange={(event) => set(name, event.target.value)} />}</Labelled>
  )
  const submit = (event: FormEvent) => { event.preventDefault(); if (parsed.unknown === undefined) save.mutate() }
  return (
    <Dialog kind="drawer" title={draft.id === undefined ? say(isOidc ? signInWords.addOidc : signInWords.addLdap) : draft.name} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="provider" busy={save.isPending}>{say(signInWords.save)}</Button></>}>
      <form id="provider" className="stack provider-form" onSubmit={submit}>
        <Labelled label={say(signInWords.name)} required>{(props) => <TextInput {...props} required maxLength={60} value={values.name} onChange={(event) => setValues({ ...values, name: event.target.value })} />}</Labelled>
        {isOidc && listed?.redirect !== undefined && listed.redirect !== null && <Labelled label={say(signInWords.redirect)}>{({ invalid: _invalid, ...props }) => <TextInput {...props} readOnly className="code-text" value={listed.redirect ?? ''} onFocus={(event) => event.target.select()} />}</Labelled>}
        {isOidc ? <>{text('issuer', say(signInWords.issuer), { placeholder: 'https://login.example.com/tenant' })}{text('clientId', say(signInWords.clientId))}</> : <>{text('url', say(signInWords.url), { hint: say(signInWords.urlHint) })}{text('bindName', say(signInWords.bindName))}</>}
        <Labelled label={say(isOidc ? signInWords.clientSecret : signInWords.bindPassword)} {...(draft.hasSecret ? { hint: say(signInWords.secretKept) } : {})}>{(props) => <TextInput {...props} type="password" autoComplete="new-password" value={secret} onChange={(event) => setSecret(event.target.value)} />}</Labelled>
        {!isOidc && (
          <>
            {text('base', say(signInWords.base))}{text('filter', say(signInWords.filter, { name: '{name}' }))}
            <div className="settings-pair">{text('idAttribute', say(signInWords.idAttribute))}{text('emailAttribute', say(signInWords.emailAttribute))}{text('nameAttribute', say(signInWords.nameAttribute))}{text('groupAttribute', say(signInWords.groupAttribute))}</div>
            <Labelled label={say(signInWords.certificate)}>{(props) => <TextArea {...props} rows={3} value={textOf(values.settings['certificate'])} onChange={(event) => set('certificate', event.target.value)} />}</Labelled>
          </>
        )}
        <Labelled label={say(signInWords.domains)} hint={say(signInWords.domainsHint)}>{(props) => <TextInput {...props} placeholder="example.com" value={domains} onChange={(event) => setDomains(event.target.value)} />}</Labelled>
        <Checkbox checked={values.settings['createUsers'] === true} onChange={(event) => set('createUsers', event.target.checked)}>{say(signInWords.createUsers)}</Checkbox>
        <Labelled label={say(signInWords.defaultRole)}>{(props) => <Select {...props} empty="—" options={roleOptions} value={textOf(values.settings['defaultRole'])} onChange={(event) => set('defaultRole', event.target.value === '' ? null : event.target.value)} />}</Labelled>
        {isOidc && text('groupsClaim', say(signInWords.groupsClaim))}
        <Labelled label={say(signInWords.groups)} hint={say(signInWords.groupsHint)} problem={parsed.unknown === undefined ? undefined : say(signInWords.groupUnknown, { role: parsed.unknown })}>{(props) => <TextArea {...props} rows={4} value={lines} onChange={(event) => setGroups(event.target.value)} />}</Labelled>
        {isOidc
          ? <><Labelled label={say(signInWords.factorBy)}>{(props) => <Select {...props} options={[{ value: 'provider', label: say(signInWords.factorByProvider) }, { value: 'claim', label: say(signInWords.factorByClaim) }, { value: 'here', label: say(signInWords.factorByUs) }]} value={textOf(values.settings['secondFactor'])} onChange={(event) => set('secondFactor', event.target.value)} />}</Labelled><Strength values={values.settings} set={set} /></>
          : (
            <>
              <Checkbox checked={values.settings['sync'] === true} onChange={(event) => set('sync', event.target.checked)}>{say(signInWords.sync)}</Checkbox>
              <Labelled label={say(signInWords.handTo)}>{(props) => <Select {...props} empty="—" options={userOptions} value={textOf(values.settings['handTo'])} onChange={(event) => set('handTo', event.target.value === '' ? null : event.target.value)} />}</Labelled>
            </>
          )}
        <Checkbox checked={values.active} onChange={(event) => setValues({ ...values, active: event.target.checked })}>{say(signInWords.use)}</Checkbox>
        {save.isError && <Failure error={save.error} />}
        {isOidc && listed?.redirect === null && <Note>PUBLIC_URL</Note>}
      </form>
    </Dialog>
  )
}

/** Without the blanks that were typed between. */
function namesIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').filter((each) => each !== '') : []
}

const ages = [5, 15, 60, 480, 1440] as const

/** How fresh and how strong the sign-in at the provider must be. */
function Strength({ values, set }: { readonly values: JsonObject; readonly set: (name: string, value: Json) => void }) {
  const { say } = useSpeech()
  const { maxAge, acr } = values
  const options = [...new Set<number>([...ages, ...(typeof maxAge === 'number' ? [maxAge] : [])])].sort((one, other) => one - other)
    .map((each) => ({ value: String(each), label: each < 120 ? say(signInWords.maxAgeMinutes, { count: each }) : say(signInWords.maxAgeHours, { count: each / 60 }) }))
  return (
    <div className="settings-pair">
      <Labelled label={say(signInWords.maxAge)}>{(props) => <Select {...props} empty={say(signInWords.maxAgeAny)} options={options} value={typeof maxAge === 'number' ? String(maxAge) : ''} onChange={(event) => set('maxAge', event.target.value === '' ? null : Number(event.target.value))} />}</Labelled>
      <Labelled label={say(signInWords.acr)} hint={say(signInWords.acrHint)}>{(props) => <TextInput {...props} value={Array.isArray(acr) ? acr.join(' ') : ''} onChange={(event) => set('acr', event.target.value === '' ? [] : event.target.value.split(' '))} />}</Labelled>
    </div>
  )
}

function useOptions(object: 'role' | 'user'): readonly Option[] {
  const { data } = useQuery(rowsQuery(object, { sort: [{ field: 'name' }], limit: 200, ...(object === 'user' ? { filter: { field: 'status', is: 'equals', value: 'active' } } : {}) }))
  return data?.rows.map((row) => ({ value: row.id, label: textOf(row['name']) })) ?? []
}
