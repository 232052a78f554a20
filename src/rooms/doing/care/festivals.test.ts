import { expect, test } from 'vitest'
import { nextFestival } from './festivals.ts'

test.each([
  // As the calendar of the State Council's holiday notices and the Hong Kong Observatory publish them; 2020, 2023 and 2025 have leap months.
  ['springFestival', ['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28', '2037-02-15', '2038-02-04', '2039-01-24', '2040-02-12']],
  ['lanternFestival', ['2023-02-05', '2024-02-24', '2025-02-12', '2026-03-03', '2027-02-20']],
  ['dragonBoat', ['2020-06-25', '2023-06-22', '2024-06-10', '2025-05-31', '2026-06-19', '2027-06-09']],
  ['qixi', ['2023-08-22', '2024-08-10', '2025-08-29', '2026-08-19']],
  ['midAutumn', ['2020-10-01', '2023-09-29', '2024-09-17', '2025-10-06', '2026-09-25', '2027-09-15']],
  ['doubleNinth', ['2023-10-23', '2024-10-11', '2025-10-29', '2026-10-18']],
] as const)('%s falls on the published days', (festival, days) => {
  for (const day of days) expect(nextFestival(festival, `${day.slice(0, 4)}-01-01`)).toBe(day)
})

test('the next one is counted from the day itself, over the end of the year too', () => {
  expect(nextFestival('springFestival', '2026-02-17')).toBe('2026-02-17')
  expect(nextFestival('springFestival', '2026-02-18')).toBe('2027-02-06')
  expect(nextFestival('springFestival', '2027-02-07')).toBe('2028-01-26')
  expect(nextFestival('nationalDay', '2026-11-25')).toBe('2027-10-01')
})
