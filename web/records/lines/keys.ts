import type { KeyboardEvent } from 'react'

/** Where in the grid something happens. */
export interface Place { readonly row: number; readonly column: string }
/** What a key in a cell asks for. */
export type KeyAct = { readonly kind: 'go'; readonly rows: number; readonly columns: number } | { readonly kind: 'add' | 'remove' | 'restore' } | { readonly kind: 'move'; readonly by: -1 | 1 }

export function placeOf(target: EventTarget): Place | undefined {
  const [row, column] = (target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '' : '').split(' ')
  return row === undefined || row === '' || column === undefined ? undefined : { row: Number(row), column }
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
/** Where the caret is in what was typed. */
export interface Caret { readonly atStart: boolean; readonly atEnd: boolean; /** The control uses up and down for itself. */ readonly chooses: boolean }

/**
 * Enter and the arrows go from cell to cell (left and right where the caret is at an end), Ctrl+Enter adds a line below, Ctrl+Delete
 * takes the line out, Alt with up or down moves it, Escape brings the cell back. Tab is the browser's. Pure.
 */
export function keyAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, { atStart, atEnd, chooses }: Caret): KeyAct | undefined {
  const command = ctrlKey || metaKey
  if (key === 'Enter') return command ? { kind: 'add' } : altKey ? undefined : { kind: 'go', rows: shiftKey ? -1 : 1, columns: 0 }
  if (key === 'Delete' || key === 'Backspace') return command && key === 'Delete' ? { kind: 'remove' } : undefined
  if (key === 'Escape') return { kind: 'restore' }
  if (command || shiftKey) return undefined
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -1 : 1
    return altKey ? { kind: 'move', by } : chooses ? undefined : { kind: 'go', rows: by, columns: 0 }
  }
  if (altKey) return undefined
  if (key === 'ArrowLeft' && atStart) return { kind: 'go', rows: 0, columns: -1 }
  return key === 'ArrowRight' && atEnd ? { kind: 'go', rows: 0, columns: 1 } : undefined
}

/** Where the caret of a control is; one without any is at both ends. */
export function caretOf(target: EventTarget): Caret {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return { atStart: false, atEnd: false, chooses: true }
  if (!(target instanceof HTMLInputElement) || target.selectionStart === null) return { atStart: true, atEnd: true, chooses: false }
  const { selectionStart: start, selectionEnd: end, value } = target
  const all = start === 0 && end === value.length
  return { atStart: all || (start === 0 && end === 0), atEnd: all || (start === value.length && end === start), chooses: target.getAttribute('aria-expanded') === 'true' }
}
