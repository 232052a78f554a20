import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { request } from '../data/client.ts'
import { makePasskey } from '../data/passkeys.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { SignInFailure } from '../start/failure.tsx'
import { useSpeech } from '../words/language.tsx'

/** Registers one more passkey; with the first factor come recovery codes. */
export function PasskeyForm({ onMade }: { readonly onMade: (recoveryCodes: readonly string[]) => void }) {
  const { say } = useSpeech()
  const [name, setName] = useState('')
  const make = useMutation({
    mutationFn: async () => request<{ readonly recoveryCodes: readonly string[] }>('/passkeys', { body: { name, passkey: await makePasskey() }, asks: true }),
    onSuccess: ({ recoveryCodes }) => onMade(recoveryCodes),
  })
  const problem = messagesByField(make.error)['name']
  const submit = (event: FormEvent) => { event.preventDefault(); make.mutate() }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted small">{say(signInWords.passkeysAbout)}</p>
      <Labelled label={say(signInWords.passkeyName)} hint={say(signInWords.passkeyNameHint)} problem={problem}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
      {make.isError && problem === undefined && <SignInFailure error={make.error} />}
      <Button type="submit" tone="primary" size="usual" busy={make.isPending}>{say(signInWords.passkeyAdd)}</Button>
    </form>
  )
}
