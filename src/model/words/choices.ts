import type { Words } from '../../lib/words.ts'
import { factChoiceWords } from './choices/facts.ts'
import { fulfilmentChoiceWords } from './choices/fulfilment.ts'
import { invoiceChoiceWords } from './choices/invoices.ts'
import { papersChoiceWords } from './choices/papers.ts'
import { priceChoiceWords } from './choices/prices.ts'
import { pipelineChoiceWords } from './choices/pipeline.ts'
import { quoteChoiceWords } from './choices/quotes.ts'
import { paymentChoiceWords } from './choices/payments.ts'
import { statusChoiceWords } from './choices/status.ts'
import { workChoiceWords } from './choices/work.ts'

/** The word of each choice: by 'object.field', otherwise by the field's name; then by choice. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...factChoiceWords,
  ...workChoiceWords,
  ...statusChoiceWords,
  ...paymentChoiceWords,
  ...pipelineChoiceWords,
  ...invoiceChoiceWords,
  ...fulfilmentChoiceWords,
  ...papersChoiceWords,
  ...priceChoiceWords,
  ...quoteChoiceWords,
}
