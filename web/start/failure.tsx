import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { PasskeyNotUsed } from '../data/passkeys.ts'
import { Failure, Note } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

/** What went wrong while signing in: also with the authenticator, or at the company's provider. */
export function SignInFailure({ error }: { readonly error: unknown }) {
  const { say } = useSpeech()
  if (error instanceof PasskeyNotUsed) return <Note>{say(error.cancelled ? signInWords.passkeyCancelled : signInWords.passkeyFailed)}</Note>
  return <Failure error={error} />
}

/** The provider sent somebody back with a problem. */
export function ProviderProblem({ kind }: { readonly kind: string }) {
  const { say } = useSpeech()
  const words = {
    'sign-in.not-linked': signInWords.problemNotLinked, 'sign-in.not-active': signInWords.problemNotActive,
    'sign-in.provider-away': signInWords.problemAway, 'identity.taken': signInWords.problemTaken,
  }[kind] ?? signInWords.problemRefused
  return <Note tone="bad">{say(words)}</Note>
}
