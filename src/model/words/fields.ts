import type { Words } from '../../lib/words.ts'
import { actionFieldWords } from './fields/actions.ts'
import { allocationFieldWords } from './fields/allocation.ts'
import { automationFieldWords } from './fields/automation.ts'
import { callingFieldWords } from './fields/calling.ts'
import { captureFieldWords } from './fields/capture.ts'
import { commonFieldWords } from './fields/common.ts'
import { configurationFieldWords } from './fields/configuration.ts'
import { customerFieldWords } from './fields/customers.ts'
import { doingFieldWords } from './fields/doing.ts'
import { forecastFieldWords } from './fields/forecasts.ts'
import { insightFieldWords } from './fields/insight.ts'
import { reportFieldWords } from './fields/reports.ts'
import { invoiceFieldWords } from './fields/invoices.ts'
import { papersFieldWords } from './fields/papers.ts'
import { pipelineFieldWords } from './fields/pipeline.ts'
import { partnerFieldWords } from './fields/partners.ts'
import { paymentFieldWords } from './fields/payments.ts'
import { fulfilmentFieldWords } from './fields/fulfilment.ts'
import { platformFieldWords } from './fields/platform.ts'
import { priceFieldWords } from './fields/prices.ts'
import { quoteFieldWords } from './fields/quotes.ts'
import { salesFieldWords } from './fields/sales.ts'
import { shopFieldWords } from './fields/shop.ts'
import { targetFieldWords } from './fields/targets.ts'

/** Those of each trade. No two word the same name: where they mean different things by it, each says it of its own objects. */
export const fieldCatalogues: readonly Readonly<Record<string, Words>>[] = [
  fulfilmentFieldWords,
  configurationFieldWords,
  commonFieldWords,
  customerFieldWords,
  salesFieldWords,
  shopFieldWords,
  platformFieldWords,
  actionFieldWords,
  allocationFieldWords,
  doingFieldWords,
  automationFieldWords,
  captureFieldWords,
  callingFieldWords,
  invoiceFieldWords,
  partnerFieldWords,
  papersFieldWords,
  targetFieldWords,
  priceFieldWords,
  quoteFieldWords,
  pipelineFieldWords,
  forecastFieldWords,
  paymentFieldWords,
  insightFieldWords,
  reportFieldWords,
]

/** The label of each field: by 'object.field' (or 'noun.verb.field' in an action's form), otherwise by the field's name. */
export const fieldWords: Readonly<Record<string, Words>> = Object.fromEntries(fieldCatalogues.flatMap((words) => Object.entries(words)))
