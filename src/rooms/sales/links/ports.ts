import type { SecretBytes, SignedLink, Workspace } from '../../../access/index.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Language, Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Database, Transaction } from '../../../platform/database/index.ts'
import type { Secrets } from '../../../platform/secrets/index.ts'
import type { Acts } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Records } from '../../../records/engine.ts'
import type { PrintInside } from '../../../records/print/index.ts'

/** One line of a document as its page shows it. */
export interface LinkedLine {
  readonly id: string
  readonly name: string
  readonly about?: string
  /** In the order of the columns. */
  readonly cells: readonly string[]
  /** The reader may leave it out, or take it. */
  readonly optional?: boolean
  readonly chosen?: boolean
}

export interface LinkedSum { readonly label: string; readonly value: string; readonly strong?: boolean }

/** A document as whoever holds its link sees it, worded and formatted in their language. Nothing of it is more than they are to know. */
export interface LinkedDocument {
  readonly heading: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly columns: readonly string[]
  readonly lines: readonly LinkedLine[]
  readonly sums: readonly LinkedSum[]
  readonly remark?: string | undefined
  /** Why it can be answered no more, although its link stands. */
  readonly closed?: { readonly title: Words; readonly about: Words } | undefined
  /** What is answered with yes and no. */
  readonly verbs: { readonly yes: Words; readonly no: Words; readonly yesAbout: Words; readonly thanks: Words; readonly noThanks: Words }
  /** options: lines are chosen. objections: a no says what is wrong with which line. */
  readonly asks: 'options' | 'objections'
}

/** What came in by the page of a link. */
export interface LinkReply {
  readonly answer: 'yes' | 'no'
  readonly name: string
  readonly reason: string
  /** Optional lines that are taken. */
  readonly chosen: readonly string[]
  /** What is wrong, by line. */
  readonly objections: ReadonlyMap<string, string>
  readonly language: Language
  readonly address: string
  readonly agent: string
}

/** What a document is read with: as the program itself, of the workspace of the link. */
export interface LinkReading { readonly context: Context; readonly registry: Registry; readonly reader: Pick<Records, 'list' | 'read'>; readonly link: SignedLink; readonly workspace: Workspace; readonly language: Language }

/** The verb that an answer runs on the document, with its form. */
export interface LinkVerb { readonly verb: string; readonly input: JsonObject }

/** A kind of document that goes out by signed link: each trade gives its own. */
export interface LinkKind {
  readonly kind: string
  readonly object: string
  /** The objects of its lines, which an answer may name. */
  readonly parts: readonly string[]
  /** @param chosen the optional lines as they are ticked now; absent: as they are kept. Undefined where the document is gone. */
  show(reading: LinkReading, chosen?: readonly string[]): Promise<LinkedDocument | undefined>
  answer(reply: LinkReply): LinkVerb
}

/** What links work with, given by the composition. */
export interface LinksGiven {
  readonly database: Database
  readonly clock: Clock
  readonly kinds: readonly LinkKind[]
  readonly engineOf: (workspaceId: number) => Promise<{ readonly registry: Registry; readonly records: Pick<Records, 'list' | 'read'>; readonly acts: Pick<Acts, 'within'> }>
  readonly workspaceOf: (workspaceId: number) => Promise<Workspace | undefined>
  /** Told once a link is looked at for the first time. */
  readonly seen?: (tx: Transaction, link: SignedLink) => Promise<void>
}

/** What a verb that sends a link is given. */
export interface SendingGiven {
  readonly secretBytes: SecretBytes
  readonly secrets: Secrets
  readonly newId: (now: number) => string
  /** Where people outside come to; absent: links are handed over with the address at which the sender works. */
  readonly publicUrl: string | undefined
  /** Where what is sent is printed too: its PDF goes along with the letter. */
  readonly print?: PrintInside
  /** Whether mail goes out of this company. */
  readonly mails: (workspaceId: number) => Promise<boolean>
}
