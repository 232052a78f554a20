/** A day or several of a published calendar: off, or worked to make up for it. */
export interface PublishedDay { readonly name: { readonly en: string; readonly zh: string }; readonly dayKind: 'off' | 'work'; readonly day: string; readonly until?: string }

const off = (zh: string, en: string, day: string, until?: string): PublishedDay => ({ name: { zh, en }, dayKind: 'off', day, ...(until === undefined ? {} : { until }) })
const work = (zh: string, en: string, day: string): PublishedDay => ({ name: { zh: `${zh}调休`, en: `Make-up day, ${en}` }, dayKind: 'work', day })

/**
 * Calendars as they were published. A year is added once its notice is there: until then days are entered or imported. Of China:
 * General Office of the State Council, Notice on the arrangement of some holidays in 2026, 4 November 2025.
 */
export const publishedCalendars = {
  china2026: {
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    days: [
      off('元旦', 'New Year', '2026-01-01', '2026-01-03'), work('元旦', 'New Year', '2026-01-04'),
      work('春节', 'Spring Festival', '2026-02-14'), off('春节', 'Spring Festival', '2026-02-15', '2026-02-23'), work('春节', 'Spring Festival', '2026-02-28'),
      off('清明节', 'Qingming Festival', '2026-04-04', '2026-04-06'),
      off('劳动节', 'Labour Day', '2026-05-01', '2026-05-05'), work('劳动节', 'Labour Day', '2026-05-09'),
      off('端午节', 'Dragon Boat Festival', '2026-06-19', '2026-06-21'),
      work('国庆节', 'National Day', '2026-09-20'), off('中秋节', 'Mid-Autumn Festival', '2026-09-25', '2026-09-27'),
      off('国庆节', 'National Day', '2026-10-01', '2026-10-07'), work('国庆节', 'National Day', '2026-10-10'),
    ],
  },
} as const satisfies Readonly<Record<string, { readonly source: string; readonly days: readonly PublishedDay[] }>>

export const publishedNames = ['china2026'] as const satisfies readonly (keyof typeof publishedCalendars)[]
