import { answerSignedLink, linkActor, openSignedLink, seeSignedLink, type SignedLink, systemActor, type Workspace } from '../../../access/index.ts'
import { type Language, say } from '../../../lib/words.ts'
import { linkWords } from '../../../model/words/ui/signedLinks.ts'
import type { Context } from '../../../records/context.ts'
import type { LinkedDocument, LinkKind, LinkReading, LinkReply, LinksGiven } from './ports.ts'

/** A link that somebody came by, with what it shows. */
export interface OpenLink {
  readonly link: SignedLink
  readonly company: string
  /** IANA zone of the company, in which days are told. */
  readonly zone: string
  /** Absent where nothing is shown any more: revoked, or the document is gone. */
  readonly document: LinkedDocument | undefined
}

/** @param chosen the optional lines as they are ticked. @returns undefined for a link that was never made, or whose trade is switched off. */
export async function openLink(given: LinksGiven, token: string, language: Language, chosen?: readonly string[]): Promise<OpenLink | undefined> {
  const found = await find(given, token, language)
  if (found === undefined) return undefined
  const { link, kind, reading } = found
  const { name: company, zone } = reading.workspace
  if (link.state === 'revoked') return { link, company, zone, document: undefined }
  const document = await kind.show(reading, chosen)
  if (document !== undefined && chosen === undefined) await seeSignedLink(given.database, link, given.clock.now())
  // A document that closed while it was read may have been closed by an answer to this very link.
  const now = document?.closed === undefined ? link : await openSignedLink(given.database, token, given.clock.now()) ?? link
  return { link: now, company, zone, document }
}

export type Replied = 'taken' | 'late'

/**
 * Takes the answer and runs what follows from it in one transaction, in the name that was typed.
 * @returns late where the link is answered, expired or revoked by now. @throws Problem where the document refuses it.
 */
export async function replyToLink(given: LinksGiven, token: string, reply: LinkReply): Promise<Replied> {
  const found = await find(given, token, reply.language)
  if (found === undefined) return 'late'
  const { link, kind, reading: { context, workspace } } = found
  const { acts } = await given.engineOf(link.workspaceId)
  const actor = linkActor(say(linkWords.byLink, workspace.language, { name: reply.name }).slice(0, 100), kind, workspace)
  const { verb, input } = kind.answer(reply)
  return given.database.transaction({ workspaceId: link.workspaceId }, async (tx) => {
    if (!await answerSignedLink(tx, link.id, { answer: reply.answer, name: reply.name, address: reply.address, agent: reply.agent, now: context.now })) return 'late'
    await acts.within(tx, { ...context, actor }, verb, { id: link.recordId, input })
    return 'taken'
  })
}

interface Found { readonly link: SignedLink; readonly kind: LinkKind; readonly reading: LinkReading }

async function find(given: LinksGiven, token: string, language: Language): Promise<Found | undefined> {
  const link = await openSignedLink(given.database, token, given.clock.now())
  const kind = given.kinds.find((each) => each.kind === link?.kind && each.object === link.object)
  const workspace = link === undefined ? undefined : await given.workspaceOf(link.workspaceId)
  if (link === undefined || kind === undefined || workspace === undefined) return undefined
  const { registry, records } = await given.engineOf(workspace.id)
  if (!registry.objects.has(kind.object)) return undefined
  return { link, kind, reading: { context: ownContext(given, workspace), registry, reader: records, link, workspace, language } }
}

/** The program itself, which reads what the link shows. */
function ownContext({ clock }: LinksGiven, { id, language, zone, baseCurrency, weekStart, fiscalStart, configuration }: Workspace): Context {
  return { workspaceId: id, actor: systemActor('Guanxi', 'job', { language, zone }), now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: 'signed-link' }
}
