import type { PublicLinks } from '../doors/public/index.ts'
import { type LinkKind, type LinksGiven, openLink, quotePages, replyToLink, statementPages } from '../rooms/sales/index.ts'
import { findWorkspace } from './webhooks.ts'

/** Every kind of document that goes out by signed link. */
export const linkKinds: readonly LinkKind[] = [quotePages, statementPages]

/** The documents that stand open by a signed link, for the door that serves them. */
export function programLinks(given: Omit<LinksGiven, 'workspaceOf'>): PublicLinks {
  const links: LinksGiven = { ...given, workspaceOf: (workspaceId) => findWorkspace(given.database, workspaceId) }
  return {
    open: (token, language, chosen) => openLink(links, token, language, chosen),
    reply: (token, reply) => replyToLink(links, token, reply),
  }
}
