import type { Fields } from './field.ts'
import { belongsTo, choice, email, longText } from './vocabulary.ts'

/** How a customer gets the signed link of a document: by our mail, or handed over by whoever sends it. */
export const byLink: Fields = {
  by: choice(['mail', 'link'], { required: true, default: 'link' }),
  contact: belongsTo('contact', { shownWhen: { field: 'by', in: ['mail'] } }),
  to: email({ beginsWith: ['sentTo'], shownWhen: { field: 'by', in: ['mail'] } }),
  language: choice(['zh', 'en'], { shownWhen: { field: 'by', in: ['mail'] } }),
  message: longText({ max: 2000, shownWhen: { field: 'by', in: ['mail'] } }),
}
