// What goes out on paper: whose letterhead, in which layout.
export { letterheadOf } from './letterhead.ts'
export { templateActions, templateLayout } from './templates.ts'
export { mailActions } from './mail.ts'
export type { PaperGiven } from './paper.ts'
export type { DocumentsGiven } from './ports.ts'
