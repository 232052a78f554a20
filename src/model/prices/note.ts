import { decimalAmount } from '../../lib/money.ts'
import { type Language, say, type WordValues, type Words } from '../../lib/words.ts'
import { type PriceNote, priceNoteWords } from '../words/ui/priceNotes.ts'

/** What somebody should know: after a refusal there is no price, after a warning there is one all the same. */
export interface Note {
  readonly kind: PriceNote
  readonly severity: 'refusal' | 'warning'
  readonly values: WordValues
  /** It goes on only when somebody with the right to it agrees. */
  readonly needsApproval?: true
}

export const refusal = (kind: PriceNote, values: WordValues = {}): Note => ({ kind, severity: 'refusal', values })
export const warning = (kind: PriceNote, values: WordValues = {}): Note => ({ kind, severity: 'warning', values })
export const approval = (kind: PriceNote, values: WordValues = {}): Note => ({ kind, severity: 'warning', values, needsApproval: true })

/** What the note says, in both languages. */
export function noteText({ kind, values }: Pick<Note, 'kind' | 'values'>): Words {
  const text = (language: Language) => say(priceNoteWords[kind], language, values)
  return { en: text('en'), zh: text('zh') }
}

/** An amount in a note. */
export const amountText = (amount: number, currency: string): string => `${decimalAmount(amount, currency)} ${currency}`
/** A share in a note: 0.025 is 2.5%. */
export const shareText = (share: number): string => `${String(Math.round(share * 10_000) / 100)}%`
