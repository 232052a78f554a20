import type { Words } from '../../lib/words.ts'
import { allocationFieldWords } from './fields/allocation.ts'
import { commonFieldWords } from './fields/common.ts'
import { customerFieldWords } from './fields/customers.ts'
import { doingFieldWords } from './fields/doing.ts'
import { forecastFieldWords } from './fields/forecasts.ts'
import { invoiceFieldWords } from './fields/invoices.ts'
import { papersFieldWords } from './fields/papers.ts'
import { pipelineFieldWords } from './fields/pipeline.ts'
import { paymentFieldWords } from './fields/payments.ts'
import { fulfilmentFieldWords } from './fields/fulfilment.ts'
import { platformFieldWords } from './fields/platform.ts'
import { priceFieldWords } from './fields/prices.ts'
import { quoteFieldWords } from './fields/quotes.ts'
import { salesFieldWords } from './fields/sales.ts'

/** Those of each trade. No two word the same name: where they mean different things by it, each says it of its own objects. */
export const fieldCatalogues: readonly Readonly<Record<string, Words>>[] = [
  fulfilmentFieldWords,
  commonFieldWords,
  customerFieldWords,
  salesFieldWords,
  platformFieldWords,
  allocationFieldWords,
  doingFieldWords,
  invoiceFieldWords,
  papersFieldWords,
  priceFieldWords,
  quoteFieldWords,
  pipelineFieldWords,
  forecastFieldWords,
  paymentFieldWords,
]

/** The label of each field: by 'object.field' (or 'noun.verb.field' in an action's form), otherwise by the field's name. */
export const fieldWords: Readonly<Record<string, Words>> = Object.fromEntries(fieldCatalogues.flatMap((words) => Object.entries(words)))
