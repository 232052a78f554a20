import { secretBytes } from '../../../access/index.ts'
import { closeInquiry, quoteInquiry, reopenInquiry } from '../../../model/actions/inquiry.ts'
import { acceptQuote, compareQuote, contractQuote, declineQuote, expireQuote, linkQuote, orderQuote, readQuoteLinks, recallQuote, repriceQuote, reviseQuote, sendQuote } from '../../../model/actions/quote.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { implement, type Implementation } from '../../../records/act/index.ts'
import { readLinks } from '../links/give.ts'
import type { SendingGiven } from '../links/ports.ts'
import { accept, decline } from './answer.ts'
import { toContract } from './contract.ts'
import { toQuote } from './inquiries.ts'
import { toOrder } from './order.ts'
import { noteFacts, reprice } from './reprice.ts'
import { linkAgain, recall, send } from './send.ts'
import { compare, revise } from './versions.ts'

export { expireQuotes } from './expire.ts'
export { quotePages } from './page.ts'
export { linesStand } from './stands.ts'

/** The verbs of inquiries and quotes. */
export function quoteActions(given: Omit<SendingGiven, 'secretBytes'>, registry: Registry): readonly Implementation[] {
  const sending: SendingGiven = { ...given, secretBytes }
  return [
    implement(quoteInquiry, (doing) => toQuote(registry, doing)),
    implement(closeInquiry, ({ input }) => Promise.resolve({ changes: { closedBecause: input['closedBecause'] ?? null } })),
    implement(reopenInquiry, () => Promise.resolve({ changes: { closedBecause: null } })),
    implement(sendQuote, { run: (doing) => send(sending, doing), prepare: (doing) => noteFacts(registry, doing) }),
    implement(repriceQuote, (doing) => reprice(registry, doing)),
    implement(linkQuote, (doing) => linkAgain(sending, doing)),
    implement(recallQuote, recall),
    implement(acceptQuote, accept),
    implement(declineQuote, decline),
    implement(expireQuote, () => Promise.resolve({})),
    implement(reviseQuote, (doing) => revise(registry, doing)),
    implement(orderQuote, (doing) => toOrder(registry, doing)),
    implement(contractQuote, (doing) => toContract(registry, doing)),
    implement(compareQuote, compare),
    implement(readQuoteLinks, readLinks),
  ]
}
