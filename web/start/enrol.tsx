import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { factorsQuery } from '../security/factors.ts'
import { PasskeyForm } from '../security/passkey-form.tsx'
import { RecoveryCodes } from '../security/recovery-codes.tsx'
import { TotpForm } from '../security/totp-form.tsx'
import { useSpeech } from '../words/language.tsx'
import { Door, useEnter } from './door.tsx'

/** A second factor has to be set up before anything else: here it is done, and then the work begins. */
export function Enrol() {
  const { say } = useSpeech()
  const enter = useEnter()
  const factors = useQuery(factorsQuery)
  const [codes, setCodes] = useState<readonly string[]>()
  const [byPasskey, setByPasskey] = useState(false)
  const leave = async () => { await request('/sign-out', { method: 'POST' }); window.location.assign('/sign-in') }
  return (
    <Door title={say(signInWords.enrolTitle)} about={say(signInWords.enrolAbout)}>
      <div className="card door-card stack">
        {factors.isPending && <Skeleton />}
        {factors.isError && <Failure error={factors.error} />}
        {codes !== undefined && <RecoveryCodes codes={codes} onKept={() => void enter('/')} />}
        {factors.isSuccess && codes === undefined && (
          <>
            {byPasskey ? <PasskeyForm onMade={(given) => setCodes(given)} /> : <TotpForm onDone={(given) => setCodes(given)} />}
            {factors.data.passkeysPossible && <Button tone="text" onClick={() => setByPasskey(!byPasskey)}>{say(byPasskey ? signInWords.app : signInWords.byPasskey)}</Button>}
            <Button tone="text" onClick={() => void leave()}>{say(startWords.signOut)}</Button>
          </>
        )}
      </div>
    </Door>
  )
}
