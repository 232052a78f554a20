export { giveLink, type LetterWords, readLinks } from './give.ts'
export { openLink, type OpenLink, replyToLink, type Replied } from './open.ts'
export type { LinkedDocument, LinkKind, LinkReply, LinksGiven, SendingGiven } from './ports.ts'
export { letterOfLink, type LinkLetter, sendLink, type SentLink } from './send.ts'
