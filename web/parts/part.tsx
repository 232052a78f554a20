import { Component, type ReactNode, Suspense, useEffect } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { isAwayFor, isPartMissing } from '../data/part.ts'
import { useSpeech } from '../words/language.tsx'
import { toast } from './toast.tsx'

interface PartProps {
  readonly children: ReactNode
  /** Stands there until it is loaded. */
  readonly fallback?: ReactNode
  /** For what was opened: it is closed again, and why is said at the foot of the screen. Without it the place itself says it. */
  readonly onMissing?: () => void
  /** Nobody asked for it: nothing is said. */
  readonly quiet?: boolean
}

/** A part of a screen that is loaded when it is needed. Where it does not come, the rest of the screen stays, with what was typed. */
export class Part extends Component<PartProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (error === undefined) return <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>
    if (!isPartMissing(error)) throw error
    if (this.props.quiet === true) return null
    return <Missing error={error} onMissing={this.props.onMissing} />
  }
}

function Missing({ error, onMissing }: { readonly error: unknown; readonly onMissing: (() => void) | undefined }) {
  const { say } = useSpeech()
  const text = say(isAwayFor(error) ? startWords.partAway : startWords.partChanged)
  useEffect(() => {
    if (onMissing === undefined) return
    toast({ text, tone: 'bad', ...(isAwayFor(error) ? {} : { action: { label: say(startWords.loadAnew), perform: () => { window.location.reload() } } }) })
    onMissing()
    // Once: it is closed by this.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return onMissing === undefined ? <p className="muted small" role="status">{text}</p> : null
}
