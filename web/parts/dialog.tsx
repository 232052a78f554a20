import { type ReactNode, useEffect, useId, useRef } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useSpeech } from '../words/language.tsx'
import { IconButton } from './button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, at the foot; the primary one last. */
  readonly foot?: ReactNode
  /** drawer: at the right edge, full height. */
  readonly kind?: 'dialog' | 'drawer' | 'palette' | 'chart'
  readonly wide?: boolean
}

/** A window over the page that holds the focus; Escape and the close button leave it. */
export function Dialog({ title, onClose, children, foot, kind = 'dialog', wide = false }: DialogProps) {
  const { say } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open) return
    element.showModal()
    element.querySelector<HTMLElement>('[data-first], .dialog-body input, .dialog-body textarea, .dialog-body select')?.focus()
    return () => element.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the veil is a second way; Escape is the keyboard's
    <dialog
      ref={dialog} aria-labelledby={id} className={`dialog ${kind} ${wide ? 'wide' : ''}`}
      onCancel={(event) => { if (event.target === dialog.current) { event.preventDefault(); onClose() } }}
      onMouseDown={(event) => { if (event.target === dialog.current && kind === 'palette') onClose() }}
    >
      {kind === 'palette' ? <h2 id={id} className="unseen">{title}</h2> : (
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon="close" label={say(startWords.close)} onClick={onClose} />
        </div>
      )}
      <div className="dialog-body">{children}</div>
      {foot !== undefined && <div className="dialog-foot">{foot}</div>}
    </dialog>
  )
}
