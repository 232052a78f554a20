import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { request } from '../data/client.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { QrCode } from './qr.tsx'
import './security.css'

/** Sets codes by an application up: the secret as a picture and as text, and a first code to show that it arrived. */
export function TotpForm({ onDone }: { readonly onDone: (recoveryCodes: readonly string[]) => void }) {
  const { say } = useSpeech()
  const [code, setCode] = useState('')
  // Begun once for each opening of the form; a new secret would void the one that was just scanned.
  const begun = useQuery({ queryKey: ['totp-begin'], queryFn: () => request<{ readonly secret: string; readonly address: string }>('/second-factor/totp', { method: 'POST', asks: true }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false })
  const finish = useMutation({ mutationFn: () => request<{ readonly recoveryCodes: readonly string[] }>('/second-factor/totp/confirm', { body: { code }, asks: true }), onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })
  const problem = messagesByField(finish.error)['code']
  const submit = (event: FormEvent) => { event.preventDefault(); finish.mutate() }
  if (begun.isPending) return <Skeleton lines={5} />
  if (begun.isError) return <Failure error={begun.error} />
  return (
    <form className="stack factor-form" onSubmit={submit}>
      <p>{say(signInWords.appScan)}</p>
      <QrCode text={begun.data.address} label={say(signInWords.appQr)} />
      <Labelled label={say(signInWords.appSecret)}>{({ invalid: _invalid, ...props }) => <TextInput {...props} readOnly className="code-text" value={begun.data.secret.replace(/(.{4})(?=.)/g, '$1 ')} onFocus={(event) => event.target.select()} />}</Labelled>
      <Labelled label={say(signInWords.appFirstCode)} problem={problem}>{(props) => <TextInput {...props} name="code" inputMode="numeric" autoComplete="one-time-code" required maxLength={10} value={code} onChange={(event) => setCode(event.target.value)} />}</Labelled>
      {finish.isError && problem === undefined && <Failure error={finish.error} />}
      <Button type="submit" tone="primary" size="usual" busy={finish.isPending}>{say(signInWords.turnOn)}</Button>
    </form>
  )
}
