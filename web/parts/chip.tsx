import type { ReactNode } from 'react'
import type { Tone } from '../../src/model/define/field.ts'

/** A shape beside each tone's word, so that colour alone never says it. */
const shapes: Readonly<Record<Tone, string>> = { neutral: '○', accent: '◆', ok: '●', warn: '▲', bad: '■', info: '◐', plum: '↺' }

/** A word in a small coloured box; with `status`, a shape stands before it. */
export function Chip({ tone = 'neutral', status = false, children }: { readonly tone?: Tone; readonly status?: boolean; readonly children: ReactNode }) {
  return <span className={`chip ${tone}`}>{status && <i aria-hidden="true">{shapes[tone]}</i>}<span className="clip">{children}</span></span>
}
