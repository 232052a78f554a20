import type { Words } from '../../lib/words.ts'

/** What a refused filter broke, by rule. Rules are stable: clients branch on them. */
export const filterRules = {
  shape: { en: 'A condition must be and, or, not, a field with an operator, some or none, or an aggregate.', zh: '条件必须是 and、or、not、字段与运算符、some 或 none、或汇总之一。' },
  unknown: { en: 'A condition has no part of this name.', zh: '条件中没有这一部分。' },
  tooMany: { en: 'A filter may have at most {max} conditions.', zh: '筛选最多包含 {max} 个条件。' },
  tooDeep: { en: 'A filter may be nested {max} levels deep at most.', zh: '筛选最多嵌套 {max} 层。' },
  field: { en: 'There is no field of this name to filter by.', zh: '没有可供筛选的这个字段。' },
  related: { en: 'There are no related records under this name.', zh: '没有这个名称的相关记录。' },
  aggregate: { en: 'This cannot be aggregated.', zh: '此项不能汇总。' },
  forbidden: { en: 'Your role does not allow you to filter by this field.', zh: '您的角色无权按此字段筛选。' },
  operator: { en: 'This field has no such operator.', zh: '此字段没有这个运算符。' },
  noValue: { en: 'This operator takes no value.', zh: '此运算符不需要值。' },
  text: { en: 'This must be a text that is not empty.', zh: '此处必须是非空文本。' },
  list: { en: 'This must be a list of values of the field.', zh: '此处必须是该字段取值的列表。' },
  number: { en: 'This must be a number that the field may have (two of them for between).', zh: '此处必须是该字段可取的数字（“介于”需要两个）。' },
  money: { en: 'This must be an amount in minor units, bare or with its currency (two of one currency for between).', zh: '此处必须是以最小货币单位计的金额，可带币种（“介于”需要同币种的两个）。' },
  time: { en: 'This must be a time of day, such as 09:30 (two of them for between).', zh: '此处必须是时刻，例如 09:30（“介于”需要两个）。' },
  date: { en: 'This must be a date or a period.', zh: '此处必须是日期或时间段。' },
  datetime: { en: 'This must be a date, a date and time with offset, or a period.', zh: '此处必须是日期、带时区的日期时间或时间段。' },
  dates: { en: 'This must be two dates.', zh: '此处必须是两个日期。' },
  period: { en: 'This must be a period, such as this month.', zh: '此处必须是时间段，例如本月。' },
  span: { en: 'This must be a count of days, weeks, months, quarters or years (hours for a date and time).', zh: '此处必须是天、周、月、季或年的数量（日期时间可用小时）。' },
  reference: { en: 'This must be the id of a record, or the viewer.', zh: '此处必须是记录编号，或“我”。' },
  place: { en: 'This must be a point and a distance in metres.', zh: '此处必须是一个地点和以米计的距离。' },
} as const satisfies Record<string, Words>

export type FilterRule = keyof typeof filterRules
