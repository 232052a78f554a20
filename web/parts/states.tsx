import type { ReactNode } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { problemText } from '../data/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { Button } from './button.tsx'

/** Grey bars where text will stand: the page keeps its shape while it loads. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { say } = useSpeech()
  return (
    <div className="skeleton" role="status" aria-label={say(startWords.loading)}>
      {Array.from({ length: lines }, (_, index) => <span key={index} className={`skeleton-bar w${index % 4}`} />)}
    </div>
  )
}

/** Nothing is here, and what to do about it. */
export function Empty({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return <div className="empty"><h2>{title}</h2>{children !== undefined && <p className="muted">{children}</p>}{actions !== undefined && <div className="row">{actions}</div>}</div>
}

/** A note with a coloured edge: something to know before going on. */
export function Note({ tone = 'warn', children, actions }: { readonly tone?: 'warn' | 'bad' | 'info'; readonly children: ReactNode; readonly actions?: ReactNode }) {
  return <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}><div>{children}</div>{actions !== undefined && <div className="row note-actions">{actions}</div>}</div>
}

/** What went wrong with a request, in words, and a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { say } = useSpeech()
  return <div className="failure"><Note tone="bad" actions={retry === undefined ? undefined : <Button onClick={retry}>{say(startWords.tryAgain)}</Button>}>{problemText(error, say)}</Note></div>
}
