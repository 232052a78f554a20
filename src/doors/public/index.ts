export { type FormRates, publicFormRoutes } from './forms.ts'
export type { LinkHere, PublicLinks, ReplyHere } from './linkPorts.ts'
export { publicLinkRoutes } from './links.ts'
export type { CameBy, OpenFormHere, PublicForms, SentForm, TakenForm } from './ports.ts'
