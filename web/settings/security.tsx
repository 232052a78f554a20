import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { type FactorState, factorsQuery, type Passkey, passkeysQuery } from '../security/factors.ts'
import { LinkIdentity } from '../security/link-identity.tsx'
import { PasskeyForm } from '../security/passkey-form.tsx'
import { RecoveryCodes } from '../security/recovery-codes.tsx'
import { TotpForm } from '../security/totp-form.tsx'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import '../security/security.css'

type Opened = { readonly kind: 'app' | 'passkey' } | { readonly kind: 'codes'; readonly codes: readonly string[] } | { readonly kind: 'rename'; readonly passkey: Passkey }

/** A person's own second factor, passkeys and recovery codes. */
export function SecurityPage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const factors = useQuery(factorsQuery)
  const { run, dialog } = useConfirmed()
  const [opened, setOpened] = useState<Opened>()
  const refresh = async () => { await Promise.all([client.invalidateQueries({ queryKey: factorsQuery.queryKey }), client.invalidateQueries({ queryKey: passkeysQuery.queryKey }), client.invalidateQueries({ queryKey: ['sessions'] })]) }
  const finished = (codes: readonly string[]) => { setOpened(codes.length > 0 ? { kind: 'codes', codes } : undefined); void refresh() }
  // The form begins only once it is certain who sits there.
  const open = (kind: 'app' | 'passkey') => run(async () => { await request('/second-factor/ready', { method: 'POST', asks: true }); setOpened({ kind }) })
  const remove = (path: string) => run(async () => { await request(path, { method: 'DELETE' }); await refresh() })
  const renew = () => run(async () => { const { recoveryCodes } = await request<{ readonly recoveryCodes: readonly string[] }>('/second-factor/recovery-codes', { method: 'POST', asks: true }); finished(recoveryCodes) })
  const close = () => setOpened(undefined)
  return (
    <>
      <SettingsHead title={say(signInWords.security)} about={say(signInWords.securityAbout)} />
      <div className="settings-body">
        {factors.isPending && <Skeleton lines={5} />}
        {factors.isError && <Failure error={factors.error} retry={() => void factors.refetch()} />}
        {factors.isSuccess && (
          <>
            <AppSection state={factors.data} onOpen={() => void open('app')} onRemove={() => void remove('/second-factor/totp')} />
            <PasskeySection state={factors.data} onOpen={() => void open('passkey')} onRename={(passkey) => setOpened({ kind: 'rename', passkey })} onRemove={({ id }) => void remove(`/passkeys/${id}`)} />
            {(factors.data.totp || factors.data.passkeys > 0) && (
              <section className="card security-section">
                <div className="row"><h2 className="spring">{say(signInWords.recoveryCodes)}</h2><Chip tone={factors.data.recoveryCodes > 2 ? 'neutral' : 'warn'} status>{say(signInWords.recoveryLeft, { count: String(factors.data.recoveryCodes) })}</Chip><Button onClick={() => void renew()}>{say(signInWords.recoveryRenew)}</Button></div>
                <p className="small muted">{say(signInWords.recoveryAbout)}</p>
              </section>
            )}
            <LinkIdentity />
          </>
        )}
      </div>
      {opened?.kind === 'app' && <Dialog title={say(signInWords.app)} onClose={close}><TotpForm onDone={finished} /></Dialog>}
      {opened?.kind === 'passkey' && <Dialog title={say(signInWords.passkeyAdd)} onClose={close}><PasskeyForm onMade={finished} /></Dialog>}
      {opened?.kind === 'codes' && <Dialog title={say(signInWords.recoveryCodes)} onClose={close}><RecoveryCodes codes={opened.codes} onKept={close} /></Dialog>}
      {opened?.kind === 'rename' && <RenameDialog passkey={opened.passkey} onDone={() => { close(); void refresh() }} onClose={close} />}
      {dialog}
    </>
  )
}

function AppSection({ state, onOpen, onRemove }: { readonly state: FactorState; readonly onOpen: () => void; readonly onRemove: () => void }) {
  const { say } = useSpeech()
  return (
    <section className="card security-section">
      <div className="row">
        <h2 className="spring">{say(signInWords.app)}</h2>
        {state.required && <Chip tone="accent">{say(signInWords.requiredByRole)}</Chip>}
        <Chip tone={state.totp ? 'ok' : 'neutral'} status>{say(state.totp ? signInWords.secondFactorOn : signInWords.secondFactorOff)}</Chip>
        {state.totp ? <Button onClick={onRemove} aria-label={`${say(signInWords.remove)}: ${say(signInWords.app)}`}>{say(signInWords.remove)}</Button> : <Button tone="primary" onClick={onOpen}>{say(signInWords.appSetUp)}</Button>}
      </div>
      <p className="small muted">{say(signInWords.appAbout)}</p>
    </section>
  )
}

function PasskeySection({ state, onOpen, onRename, onRemove }: { readonly state: FactorState; readonly onOpen: () => void; readonly onRename: (passkey: Passkey) => void; readonly onRemove: (passkey: Passkey) => void }) {
  const { say, formats } = useSpeech()
  const passkeys = useQuery(passkeysQuery)
  return (
    <section className="card security-section">
      <div className="row"><h2 className="spring">{say(signInWords.passkeys)}</h2>{state.passkeysPossible && <Button onClick={onOpen}>{say(signInWords.passkeyAdd)}</Button>}</div>
      <p className="small muted">{say(signInWords.passkeysAbout)}</p>
      {!state.passkeysPossible && <Note tone="info">{say(signInWords.passkeysImpossible)}</Note>}
      {passkeys.isError && <Failure error={passkeys.error} />}
      <ul className="lines">
        {passkeys.data?.rows.map((passkey) => (
          <li key={passkey.id} className="row">
            <div className="spring"><div className="strong clip">{passkey.name}</div><div className="small muted">{passkey.lastUsedAt === null ? say(signInWords.passkeyUnused) : say(signInWords.passkeyUsed, { when: formats.relative(passkey.lastUsedAt) })}</div></div>
            <Button onClick={() => onRename(passkey)} aria-label={`${say(signInWords.passkeyRename)} ${passkey.name}`}>{say(signInWords.passkeyRename)}</Button>
            <Button onClick={() => onRemove(passkey)} aria-label={`${say(signInWords.remove)} ${passkey.name}`}>{say(signInWords.remove)}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RenameDialog({ passkey, onDone, onClose }: { readonly passkey: Passkey; readonly onDone: () => void; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const { run } = useConfirmed()
  const [name, setName] = useState(passkey.name)
  const submit = (event: FormEvent) => { event.preventDefault(); void run(async () => { await request(`/passkeys/${passkey.id}`, { method: 'PATCH', body: { name } }); onDone() }) }
  return (
    <Dialog title={say(signInWords.passkeyRename)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="passkey-name">{say(startWords.save)}</Button></>}>
      <form id="passkey-name" onSubmit={submit}><Labelled label={say(signInWords.passkeyName)}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled></form>
    </Dialog>
  )
}
