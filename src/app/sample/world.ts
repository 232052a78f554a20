import { addDays, dateInZone, startOfDate } from '../../lib/calendar.ts'
import { minorDigits, roundHalfAway } from '../../lib/money.ts'
import type { Language } from '../../lib/words.ts'
import type { SampleVocabulary } from './vocabulary.ts'
import { sampleVocabulary } from './vocabulary.ts'

export type SampleTrade = 'factory' | 'shop' | 'service'

/** What is asked for. The same answers give the same company. */
export interface SampleOptions {
  readonly seed: number
  readonly customers: number
  readonly language: Language
  readonly trade: SampleTrade
  /** The instant at which the two years end. */
  readonly now: number
  readonly zone: string
  readonly baseCurrency: string
}

export interface GroundStage { readonly id: string; readonly probability: number; readonly kind: string }

/** What the workspace has already and the sample builds on; ids of its rows. */
export interface Ground {
  /** The company, above the sample's departments. */
  readonly company: string | undefined
  /** By key. */
  readonly roles: ReadonlyMap<string, string>
  /** Of the first pipeline, in their order; the last open one before the closing ones. */
  readonly stages: readonly GroundStage[]
  /** The best first. */
  readonly levels: readonly string[]
  /** Ids of the lifecycle stages by kind. */
  readonly lifecycle: ReadonlyMap<string, string>
}

export interface SamplePerson { readonly key: string; readonly name: string; readonly department: number }
export interface SampleProduct { readonly key: string; readonly name: string; readonly price: number; readonly category: number; readonly unit: string; readonly cost: number; readonly taxRate: number }
export interface SampleCampaign { readonly key: string; readonly start: number; readonly end: number; readonly status: string }

/** All that the parts of the generator share. Days count from the first of the two years. */
export interface World {
  readonly options: SampleOptions
  readonly ground: Ground
  readonly words: SampleVocabulary
  /** Day of the present; the first day is 0. */
  readonly today: number
  readonly people: readonly SamplePerson[]
  readonly products: readonly SampleProduct[]
  readonly campaigns: readonly SampleCampaign[]
  readonly competitors: readonly string[]
  readonly partners: readonly string[]
  readonly suppliers: readonly string[]
  readonly foreign: string
  readonly names: Set<string>
  date(day: number): string
  /** An instant on that day, by the hour on the company's wall. */
  moment(day: number, hour: number): number
  /** The same, never after the present. */
  instant(day: number, hour: number): number
  /** Units of the vocabulary's currency as money of the given one (the company's own where none is given). */
  money(units: number, currency?: string): SampleMoney
}

/** An amount as it is written into a record. */
export type SampleMoney = { readonly amount: number; readonly currency: string }

export const days = 730

/** Units of CNY for one unit, as they stood about when this was written: good enough for a believable price. */
const worth: Readonly<Record<string, number>> = { CNY: 1, EUR: 8.1, USD: 7.1, GBP: 9.4, JPY: 0.047, HKD: 0.91, TWD: 0.23, SGD: 5.4, KRW: 0.005, AUD: 4.7, CAD: 5.1, CHF: 8.8, INR: 0.083 }
const worthOf = (currency: string) => worth[currency] ?? 1

/** Base units for one unit of a foreign currency, before it wobbles. */
export function rateOf(foreign: string, base: string): number { return worthOf(foreign) / worthOf(base) }

/** The frame: words, calendar, money. People and things are laid in by `company`. */
export function frameOf(options: SampleOptions, ground: Ground): Pick<World, 'options' | 'ground' | 'words' | 'today' | 'foreign' | 'names' | 'date' | 'moment' | 'instant' | 'money'> {
  const words = sampleVocabulary[options.language]
  const last = dateInZone(options.now, options.zone)
  const first = addDays(last, -days)
  const starts = new Map<number, number>()
  const startOf = (day: number) => {
    let start = starts.get(day)
    if (start === undefined) starts.set(day, start = startOfDate(addDays(first, day), options.zone))
    return start
  }
  const moment = (day: number, hour: number) => startOf(Math.floor(day)) + Math.floor(hour * 60) * 60_000
  return {
    options, ground, words, today: days, names: new Set(), moment,
    foreign: options.baseCurrency === 'USD' ? 'EUR' : 'USD',
    date: (day) => addDays(first, Math.floor(day)),
    instant: (day, hour) => Math.min(moment(day, hour), options.now),
    money(units, currency = options.baseCurrency) {
      const amount = units * worthOf(words.currency) / worthOf(currency)
      return { amount: roundHalfAway(neat(amount) * 10 ** minorDigits(currency)), currency }
    },
  }
}

/** Prices end in whole units above a hundred and keep two digits below ten. */
function neat(amount: number): number {
  const step = amount >= 1000 ? 10 : amount >= 100 ? 1 : amount >= 10 ? 0.1 : 0.01
  return Math.round(amount / step) * step
}
