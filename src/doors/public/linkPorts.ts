import type { Language, Words } from '../../lib/words.ts'

/** A document that somebody outside sees by its link, worded and formatted in their language. */
export interface DocumentHere {
  readonly heading: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly columns: readonly string[]
  readonly lines: readonly { readonly id: string; readonly name: string; readonly about?: string; readonly cells: readonly string[]; readonly optional?: boolean; readonly chosen?: boolean }[]
  readonly sums: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[]
  readonly remark?: string | undefined
  readonly closed?: { readonly title: Words; readonly about: Words } | undefined
  readonly verbs: { readonly yes: Words; readonly no: Words; readonly yesAbout: Words; readonly thanks: Words; readonly noThanks: Words }
  readonly asks: 'options' | 'objections'
}

export interface LinkHere {
  readonly link: { readonly id: string; readonly state: 'open' | 'answered' | 'expired' | 'revoked'; readonly expiresAt: string; readonly answer: string | null; readonly answeredAt: string | null; readonly answeredBy: string | null }
  readonly company: string
  /** IANA zone of the company, in which days are told. */
  readonly zone: string
  readonly document: DocumentHere | undefined
}

export interface ReplyHere {
  readonly answer: 'yes' | 'no'
  readonly name: string
  readonly reason: string
  readonly chosen: readonly string[]
  readonly objections: ReadonlyMap<string, string>
  readonly language: Language
  readonly address: string
  readonly agent: string
}

/** The documents that stand open by a link, given by the composition. */
export interface PublicLinks {
  open(token: string, language: Language, chosen?: readonly string[]): Promise<LinkHere | undefined>
  /** late: somebody answered before, or it ended. @throws Problem where the document refuses it. */
  reply(token: string, reply: ReplyHere): Promise<'taken' | 'late'>
}
