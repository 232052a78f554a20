import { watchedPeriods } from '../../src/model/define/kpis.ts'

/** What of an alert may stand in the address of a new one: where it was asked for. */
export interface AlertSearch { readonly metric?: string; readonly person?: string; readonly unit?: string; readonly segment?: string; readonly over?: (typeof watchedPeriods)[number] }

/** Reads the search part of an address; what is no part of it is dropped. */
export function alertSearch(search: Record<string, unknown>): AlertSearch {
  const text = (key: 'metric' | 'person' | 'unit' | 'segment') => { const value = search[key]; return typeof value === 'string' && value !== '' ? { [key]: value } : {} }
  const over = watchedPeriods.find((each) => each === search['over'])
  return { ...text('metric'), ...text('person'), ...text('unit'), ...text('segment'), ...(over === undefined ? {} : { over }) }
}
