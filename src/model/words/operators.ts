import type { Words } from '../../lib/words.ts'
import type { DateUnit, Operator, Period, ViewerValue } from '../filter/filter.ts'

/** A condition as a clause of a sentence: what it is about ({field}) and the value in words ({value}). */
export const operatorSentences = {
  equals: { en: '{field} is {value}', zh: '{field}是{value}' },
  notEquals: { en: '{field} is not {value}', zh: '{field}不是{value}' },
  in: { en: '{field} is {value}', zh: '{field}是{value}' },
  notIn: { en: '{field} is neither {value}', zh: '{field}不是{value}' },
  isEmpty: { en: '{field} is empty', zh: '{field}为空' },
  isNotEmpty: { en: '{field} is not empty', zh: '{field}不为空' },
  contains: { en: '{field} contains {value}', zh: '{field}包含{value}' },
  notContains: { en: '{field} does not contain {value}', zh: '{field}不包含{value}' },
  startsWith: { en: '{field} starts with {value}', zh: '{field}以{value}开头' },
  endsWith: { en: '{field} ends with {value}', zh: '{field}以{value}结尾' },
  lessThan: { en: '{field} is less than {value}', zh: '{field}小于{value}' },
  atMost: { en: '{field} is at most {value}', zh: '{field}不超过{value}' },
  moreThan: { en: '{field} is more than {value}', zh: '{field}大于{value}' },
  atLeast: { en: '{field} is at least {value}', zh: '{field}不少于{value}' },
  between: { en: '{field} is between {value}', zh: '{field}介于{value}之间' },
  during: { en: '{field} is {value}', zh: '{field}在{value}' },
  inLast: { en: '{field} is in the last {value}', zh: '{field}在最近{value}内' },
  inNext: { en: '{field} is in the next {value}', zh: '{field}在未来{value}内' },
  before: { en: '{field} is before {value}', zh: '{field}早于{value}' },
  after: { en: '{field} is after {value}', zh: '{field}晚于{value}' },
  olderThan: { en: '{field} is more than {value} ago', zh: '{field}在{value}以前' },
  furtherThan: { en: '{field} is more than {value} ahead', zh: '{field}在{value}以后' },
  isTrue: { en: '{field} is yes', zh: '{field}为“是”' },
  isFalse: { en: '{field} is no', zh: '{field}为“否”' },
  has: { en: '{field} has {value}', zh: '{field}含有{value}' },
  hasAny: { en: '{field} has {value}', zh: '{field}含有{value}' },
  hasAll: { en: '{field} has all of {value}', zh: '{field}同时含有{value}' },
  hasNone: { en: '{field} has none of {value}', zh: '{field}不含{value}' },
  within: { en: '{field} is within {value}', zh: '{field}距{value}以内' },
} as const satisfies Record<Operator, Words>

/** Dates compare with other words than numbers. */
export const dateSentences = {
  atMost: { en: '{field} is on or before {value}', zh: '{field}不晚于{value}' },
  atLeast: { en: '{field} is on or after {value}', zh: '{field}不早于{value}' },
} as const satisfies Partial<Record<Operator, Words>>

/** Beyond 0, as people say it where 'more than 0 days ago' would be odd. */
export const boundarySentences = {
  olderThan: { en: '{field} is past', zh: '{field}已过' },
  furtherThan: { en: '{field} is still to come', zh: '{field}尚未到来' },
} as const satisfies Partial<Record<Operator, Words>>

/** Whether related records exist, by a date alone. */
export const relatedSentences = {
  some: { en: 'some {list}', zh: '有{list}' },
  none: { en: 'no {list}', zh: '没有{list}' },
  someWhere: { en: 'some {list} where {condition}', zh: '有满足“{condition}”的{list}' },
  noneWhere: { en: 'no {list} where {condition}', zh: '没有满足“{condition}”的{list}' },
  someWhen: { en: 'some {list} {when}', zh: '{when}有{list}' },
  noneWhen: { en: 'no {list} {when}', zh: '{when}没有{list}' },
  inLast: { en: 'in the last {value}', zh: '最近{value}内' },
  inNext: { en: 'in the next {value}', zh: '未来{value}内' },
  during: { en: '{value}', zh: '{value}' },
} as const satisfies Record<string, Words>

export const aggregateSentences = {
  count: { en: 'the number of {list}', zh: '{list}数量' },
  sum: { en: 'the sum of {field} over {list}', zh: '{list}的{field}合计' },
  average: { en: 'the average {field} of {list}', zh: '{list}的平均{field}' },
  min: { en: 'the least {field} of {list}', zh: '{list}的最小{field}' },
  max: { en: 'the greatest {field} of {list}', zh: '{list}的最大{field}' },
  where: { en: '{list} where {condition}', zh: '满足“{condition}”的{list}' },
} as const satisfies Record<string, Words>

export const joiningWords = {
  and: { en: ' and ', zh: '，且' },
  or: { en: ' or ', zh: '，或' },
  group: { en: '({condition})', zh: '（{condition}）' },
  not: { en: 'not ({condition})', zh: '不满足（{condition}）' },
  everything: { en: 'all records', zh: '全部记录' },
  nothing: { en: 'no record', zh: '无任何记录' },
  path: { en: '{relation}’s {field}', zh: '{relation}的{field}' },
  either: { en: ' or ', zh: '或' },
  range: { en: ' and ', zh: '和' },
  several: { en: ', ', zh: '、' },
  record: { en: 'a certain record', zh: '某条记录' },
  id: { en: 'record', zh: '记录' },
  place: { en: '{metres} m of {point}', zh: '{point} {metres} 米' },
  quoted: { en: '“{text}”', zh: '“{text}”' },
} as const satisfies Record<string, Words>

export const viewerWords = {
  me: { en: 'me', zh: '我' },
  myDepartment: { en: 'my department', zh: '我的部门' },
  myDepartmentAndBelow: { en: 'my department or those below', zh: '我的部门及下级部门' },
  myTeams: { en: 'one of my teams', zh: '我的团队' },
} as const satisfies Record<ViewerValue['viewer'], Words>

/** A count of units; `one` is English for a single one. */
export const unitWords = {
  hour: { en: '{amount} hours', zh: ' {amount} 小时', one: 'hour' },
  day: { en: '{amount} days', zh: ' {amount} 天', one: 'day' },
  week: { en: '{amount} weeks', zh: ' {amount} 周', one: 'week' },
  month: { en: '{amount} months', zh: ' {amount} 个月', one: 'month' },
  quarter: { en: '{amount} quarters', zh: ' {amount} 个季度', one: 'quarter' },
  year: { en: '{amount} years', zh: ' {amount} 年', one: 'year' },
} as const satisfies Record<DateUnit, Words & { readonly one: string }>

/** The period before, the running one and the one after. */
export const periodWords = {
  day: [{ en: 'yesterday', zh: '昨天' }, { en: 'today', zh: '今天' }, { en: 'tomorrow', zh: '明天' }],
  week: [{ en: 'last week', zh: '上周' }, { en: 'this week', zh: '本周' }, { en: 'next week', zh: '下周' }],
  month: [{ en: 'last month', zh: '上月' }, { en: 'this month', zh: '本月' }, { en: 'next month', zh: '下月' }],
  quarter: [{ en: 'last quarter', zh: '上季度' }, { en: 'this quarter', zh: '本季度' }, { en: 'next quarter', zh: '下季度' }],
  year: [{ en: 'last year', zh: '去年' }, { en: 'this year', zh: '今年' }, { en: 'next year', zh: '明年' }],
} as const satisfies Record<Period['period'], readonly [Words, Words, Words]>

/** Periods further away. */
export const distantPeriodWords = {
  before: { en: 'the {unit} {count} ago', zh: '{count}前的那一{unit}' },
  after: { en: 'the {unit} {count} ahead', zh: '{count}后的那一{unit}' },
} as const satisfies Record<string, Words>
export const periodNames = {
  day: { en: 'day', zh: '天' }, week: { en: 'week', zh: '周' }, month: { en: 'month', zh: '月' }, quarter: { en: 'quarter', zh: '季度' }, year: { en: 'year', zh: '年' },
} as const satisfies Record<Period['period'], Words>
