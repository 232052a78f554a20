import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useSpeech } from '../words/language.tsx'
import { placeBeside } from './place.ts'

export interface ComboOption { readonly key: string; readonly label: string; readonly note?: ReactNode; readonly before?: ReactNode }
interface ComboboxProps {
  readonly id?: string
  readonly label?: string
  /** What is written in the input while nobody types. */
  readonly shown: string
  readonly options: readonly ComboOption[]
  readonly loading?: boolean
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** In a grid the arrows go from cell to cell while the list is closed; F2 opens it. */
  readonly inGrid?: boolean
  readonly onSearch: (words: string) => void
  readonly onChoose: (key: string) => void
  /** The input was emptied. */
  readonly onClear?: () => void
  /** Enter on words that match no option (a new tag). */
  readonly onEnter?: (words: string) => void
  /** Left with words that were not chosen from the list, where such words are welcome. */
  readonly onLeave?: (words: string) => void
}

/** An input that finds one of many while you type (ARIA combobox with a list). */
export function Combobox({ id, label, shown, options, loading = false, invalid = false, describedBy, placeholder, autoFocus = false, inGrid = false, onSearch, onChoose, onClear, onEnter, onLeave }: ComboboxProps) {
  const { say } = useSpeech()
  const listId = useId()
  const [words, setWords] = useState<string>()
  const [at, setAt] = useState(0)
  const open = words !== undefined
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { if (autoFocus) input.current?.focus() }, [autoFocus])
  useLayoutEffect(() => {
    const [panel, beside] = [list.current, input.current]
    if (!open || panel === null || beside === null) return
    panel.style.minWidth = `${Math.max(beside.getBoundingClientRect().width, 200)}px`
    if (!panel.matches(':popover-open')) panel.showPopover()
    placeBeside(panel, beside)
    // Again whenever what was found makes it longer or shorter.
    const watcher = new ResizeObserver(() => { placeBeside(panel, beside) })
    watcher.observe(panel)
    return () => { watcher.disconnect() }
  }, [open])
  const close = () => { setWords(undefined); if (list.current?.matches(':popover-open') === true) list.current.hidePopover() }
  const choose = (key: string) => { onChoose(key); close() }
  const type = (text: string) => { setWords(text); setAt(0); onSearch(text); if (text === '') onClear?.() }
  const press = (event: KeyboardEvent) => {
    if (!open && (inGrid ? event.key === 'F2' : event.key === 'ArrowDown' || event.key === 'ArrowUp')) { type(''); event.preventDefault(); return }
    if (!open) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Escape') { close(); event.stopPropagation() }
    else if (event.key === 'Enter') {
      const option = options[at]
      if (option !== undefined) choose(option.key)
      else if (words !== '') { onEnter?.(words); close() }
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <div className="combobox">
      <input
        ref={input} id={id} className="input" role="combobox" autoComplete="off" aria-label={label} aria-expanded={open} aria-controls={listId} aria-autocomplete="list"
        aria-activedescendant={open && options[at] !== undefined ? `${listId}-${at}` : undefined} aria-invalid={invalid || undefined} aria-describedby={describedBy}
        value={words ?? shown} placeholder={placeholder ?? say(recordWords.searchTo)}
        onChange={(event) => type(event.target.value)} onClick={() => { if (!open) { setWords(''); onSearch('') } }} onKeyDown={press} onBlur={() => { if (words !== undefined && words !== '' && words !== shown) onLeave?.(words); close() }}
      />
      <div ref={list} id={listId} popover="manual" role="listbox" aria-label={label ?? placeholder ?? say(recordWords.searchTo)} className="popover menu combobox-list">
        {open && options.map((option, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the input holds the focus and the keys
          <div key={option.key} id={`${listId}-${index}`} role="option" aria-selected={index === at} className="menu-item" onMouseDown={(event) => event.preventDefault()} onClick={() => choose(option.key)}>
            {option.before}<span className="clip">{option.label}</span>{option.note !== undefined && <span className="small muted clip">{option.note}</span>}
          </div>
        ))}
        {open && options.length === 0 && <div className="menu-caption">{loading ? '…' : say(recordWords.nothingFound)}</div>}
      </div>
    </div>
  )
}
