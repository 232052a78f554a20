/** The named periods; 'today' is the viewer's. */
export const periods = [
  { key: 'today', period: 'day', offset: 0 }, { key: 'yesterday', period: 'day', offset: -1 }, { key: 'tomorrow', period: 'day', offset: 1 },
  { key: 'thisWeek', period: 'week', offset: 0 }, { key: 'lastWeek', period: 'week', offset: -1 }, { key: 'nextWeek', period: 'week', offset: 1 },
  { key: 'thisMonth', period: 'month', offset: 0 }, { key: 'lastMonth', period: 'month', offset: -1 }, { key: 'nextMonth', period: 'month', offset: 1 },
  { key: 'thisQuarter', period: 'quarter', offset: 0 }, { key: 'lastQuarter', period: 'quarter', offset: -1 }, { key: 'nextQuarter', period: 'quarter', offset: 1 },
  { key: 'thisYear', period: 'year', offset: 0 }, { key: 'lastYear', period: 'year', offset: -1 },
] as const
