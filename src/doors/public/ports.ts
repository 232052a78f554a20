import type { Language, Words, WordValues } from '../../lib/words.ts'
import type { PublicForm } from '../../model/define/publicForm.ts'

/** A form that stands open to everybody who has its address. */
export interface OpenFormHere { readonly id: string; readonly shown: PublicForm; readonly company: string }

/** How somebody came to the page, as it tells. */
export interface CameBy { readonly source?: string | undefined; readonly medium?: string | undefined; readonly campaign?: string | undefined; readonly term?: string | undefined; readonly content?: string | undefined; readonly page?: string | undefined; readonly referrer?: string | undefined; readonly at?: string | undefined }

export interface SentForm {
  readonly typed: ReadonlyMap<string, readonly string[]>
  readonly consents: readonly string[]
  readonly stamp: string
  readonly baited: boolean
  readonly language: Language
  readonly first: CameBy | undefined
  readonly last: CameBy
}

export type TakenForm =
  | { readonly kind: 'taken' }
  | { readonly kind: 'again'; readonly because: 'tooFast' | 'stale' }
  | { readonly kind: 'wrong'; readonly fields: ReadonlyMap<string, { readonly message: Words; readonly values?: WordValues }> }

/** The forms outside, given by the composition. */
export interface PublicForms {
  open(address: string): Promise<OpenFormHere | undefined>
  stamp(form: OpenFormHere): string
  take(form: OpenFormHere, sent: SentForm): Promise<TakenForm>
  /** What an address and who led there tell. */
  cameBy(page: URL | undefined, referrer: string | undefined): CameBy
}
