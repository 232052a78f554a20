export { type FormRates, publicFormRoutes } from './forms.ts'
export type { CameBy, OpenFormHere, PublicForms, SentForm, TakenForm } from './ports.ts'
