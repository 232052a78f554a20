import { useEffect } from 'react'

interface CallKeys { readonly outcomes: readonly string[]; readonly onOutcome: (outcome: string) => void; readonly onSave: () => void; readonly onSkip: () => void }

/** The calling page without a mouse: C calls, 1 to 9 choose the outcome, S skips, Ctrl+Enter saves, also while typing. */
export function useCallKeys({ outcomes, onOutcome, onSave, onSkip }: CallKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); onSave(); return }
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      const outcome = /^[1-9]$/.test(event.key) ? outcomes[Number(event.key) - 1] : undefined
      if (outcome !== undefined) onOutcome(outcome)
      else if (event.key === 'c') document.querySelector<HTMLButtonElement>('[data-call]')?.click()
      else if (event.key === 's') onSkip()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [outcomes, onOutcome, onSave, onSkip])
}
