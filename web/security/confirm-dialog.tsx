import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { answerPasskey } from '../data/passkeys.ts'
import { ApiProblem, messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { SignInFailure } from '../start/failure.tsx'
import { useSpeech } from '../words/language.tsx'

/** What the server wants to be shown before factors are changed; undefined where the error is another one. */
export function confirmationWanted(error: unknown): readonly string[] | undefined {
  if (!(error instanceof ApiProblem) || error.kind !== 'confirm.needed') return undefined
  const { by } = error.document
  return Array.isArray(by) ? by.filter((each) => typeof each === 'string') : []
}

/** Shows anew who sits there, with all that is wanted. */
export function ConfirmDialog({ by, onDone, onClose }: { readonly by: readonly string[]; readonly onDone: () => void; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const [values, setValues] = useState({ password: '', code: '' })
  const confirm = useMutation({
    mutationFn: async () => request('/confirmation', {
      body: {
        ...(by.includes('password') ? { password: values.password } : {}), ...(by.includes('code') ? { code: values.code } : {}),
        ...(by.includes('passkey') ? { passkey: await answerPasskey('/confirmation/passkey') } : {}),
      }, asks: true,
    }),
    onSuccess: onDone,
  })
  const problem = messagesByField(confirm.error)['code']
  const submit = (event: FormEvent) => { event.preventDefault(); confirm.mutate() }
  return (
    <Dialog title={say(signInWords.confirmTitle)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="confirmation" busy={confirm.isPending}>{say(signInWords.confirm)}</Button></>}>
      <form id="confirmation" className="stack link-stack" onSubmit={submit}>
        <p>{say(signInWords.confirmAbout)}</p>
        {by.includes('password') && <Labelled label={say(startWords.password)}>{(props) => <TextInput {...props} type="password" autoComplete="current-password" required value={values.password} onChange={(event) => setValues({ ...values, password: event.target.value })} />}</Labelled>}
        {by.includes('code') && <Labelled label={say(signInWords.code)} hint={say(signInWords.codeHint)} problem={problem}>{(props) => <TextInput {...props} autoComplete="one-time-code" required maxLength={60} value={values.code} onChange={(event) => setValues({ ...values, code: event.target.value })} />}</Labelled>}
        {confirm.isError && problem === undefined && <SignInFailure error={confirm.error} />}
      </form>
    </Dialog>
  )
}
