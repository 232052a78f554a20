import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { request } from '../data/client.ts'
import { answerPasskey } from '../data/passkeys.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'
import { Door } from './door.tsx'
import { SignInFailure } from './failure.tsx'

/** What the first step answered when a second one is asked for. */
export interface SecondStep { readonly step: string; readonly methods: readonly string[] }
export interface SignedIn { readonly mustEnrol?: boolean }

/** The second step: a code of the application, a recovery code, or a passkey. */
export function SecondStepForm({ step, methods, onIn, onAgain }: SecondStep & { readonly onIn: (signedIn: SignedIn) => void; readonly onAgain: () => void }) {
  const { say } = useSpeech()
  const [code, setCode] = useState('')
  const path = '/sign-in/second-factor'
  const byCode = useMutation({ mutationFn: () => request<SignedIn>(path, { body: { step, code }, asks: true }), onSuccess: onIn })
  const byPasskey = useMutation({ mutationFn: async () => request<SignedIn>(path, { body: { step, passkey: await answerPasskey(`${path}/options`, { step }) }, asks: true }), onSuccess: onIn })
  const problem = messagesByField(byCode.error)['code']
  const takesCode = methods.includes('totp') || methods.includes('recovery')
  const submit = (event: FormEvent) => { event.preventDefault(); byCode.mutate() }
  return (
    <Door title={say(signInWords.secondTitle)} about={say(signInWords.secondAbout)}>
      <form className="card door-card stack" onSubmit={submit}>
        {methods.includes('passkey') && <Button tone={methods.includes('totp') ? 'plain' : 'primary'} size="usual" busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>{say(signInWords.byPasskey)}</Button>}
        {takesCode && (
          <>
            <Labelled label={say(signInWords.code)} problem={problem} hint={say(signInWords.codeHint)}>{(props) => <TextInput {...props} name="code" inputMode="text" autoComplete="one-time-code" autoFocus required maxLength={60} value={code} onChange={(event) => setCode(event.target.value)} />}</Labelled>
            <Button type="submit" tone={methods.includes('totp') ? 'primary' : 'plain'} size="usual" busy={byCode.isPending}>{say(signInWords.continue)}</Button>
          </>
        )}
        {byCode.isError && problem === undefined && <SignInFailure error={byCode.error} />}
        {byPasskey.isError && <SignInFailure error={byPasskey.error} />}
        <Button tone="text" onClick={onAgain}>{say(signInWords.startAgain)}</Button>
      </form>
    </Door>
  )
}
