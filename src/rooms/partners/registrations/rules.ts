import { addDays } from '../../../lib/calendar.ts'
import { companyKey } from '../../../model/fields/duplicates.ts'

/** A registration as the question of who was first looks at it. */
export interface Registered { readonly id: string; readonly partner: string; readonly key: string; readonly status: string; readonly protectedUntil: string | undefined }

/** By what two registrations are of the same company: its name without legal form and spaces; the name itself where nothing is left of it. */
export function keyOf(company: string): string {
  const key = companyKey(company)
  return (key === '' ? company.trim().toLowerCase() : key).slice(0, 255)
}

/** The registration of another partner that protects this company today, the one that lasts longest; undefined where it is free. */
export function protectedBy(others: readonly Registered[], { id, partner, key }: Pick<Registered, 'id' | 'partner' | 'key'>, today: string): Registered | undefined {
  return others
    .filter((other) => other.id !== id && other.partner !== partner && other.key === key && other.status === 'accepted' && (other.protectedUntil ?? '') >= today)
    .sort((one, other) => (other.protectedUntil ?? '').localeCompare(one.protectedUntil ?? '') || one.id.localeCompare(other.id))[0]
}

/** The last day of a protection of so many days that begins today; today counts. */
export function lastDay(today: string, days: number): string {
  return addDays(today, days - 1)
}
