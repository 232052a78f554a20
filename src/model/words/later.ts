import type { Words } from '../../lib/words.ts'
import { automationChoiceWords } from './choices/automation.ts'
import { callingChoiceWords } from './choices/calling.ts'
import { configurationChoiceWords } from './choices/configuration.ts'
import { insightChoiceWords } from './choices/insight.ts'
import { partnerChoiceWords } from './choices/partners.ts'
import { reportChoiceWords } from './choices/reports.ts'
import { shopChoiceWords } from './choices/shop.ts'
import { targetChoiceWords } from './choices/targets.ts'
import { actionFieldWords } from './fields/actions.ts'
import { automationFieldWords } from './fields/automation.ts'
import { callingFieldWords } from './fields/calling.ts'
import { captureFieldWords } from './fields/capture.ts'
import { configurationFieldWords } from './fields/configuration.ts'
import { insightFieldWords } from './fields/insight.ts'
import { partnerFieldWords } from './fields/partners.ts'
import { reportFieldWords } from './fields/reports.ts'
import { settingsFieldWords } from './fields/settings.ts'
import { shopFieldWords } from './fields/shop.ts'
import { targetFieldWords } from './fields/targets.ts'
import { verbFormFieldWords } from './fields/verbForms.ts'
import type { LabelWords } from './labels.ts'

/** Those of verbs' forms, of settings, of analyses, of partners, of shops, of targets and commission, each trade's its own as in `fields.ts`. */
export const laterFieldCatalogues: readonly Readonly<Record<string, Words>>[] = [actionFieldWords, automationFieldWords, callingFieldWords, captureFieldWords, configurationFieldWords, insightFieldWords, partnerFieldWords, reportFieldWords, settingsFieldWords, shopFieldWords, targetFieldWords, verbFormFieldWords]

/** Words of which a first list shows nothing: in the browser they come with the verbs (model/actions). */
export const laterWords: LabelWords = {
  fields: Object.fromEntries(laterFieldCatalogues.flatMap((words) => Object.entries(words))),
  choices: { ...automationChoiceWords, ...callingChoiceWords, ...configurationChoiceWords, ...insightChoiceWords, ...partnerChoiceWords, ...reportChoiceWords, ...shopChoiceWords, ...targetChoiceWords },
}
