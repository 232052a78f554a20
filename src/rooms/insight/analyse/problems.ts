import { Problem } from '../../../lib/problem.ts'

/** A word that is none of those that are known; they are named. */
export function unknownWord(what: { readonly en: string; readonly zh: string }, given: string, known: readonly string[]): Problem {
  return new Problem({
    kind: 'analysis-unknown', status: 422, values: { given, known: known.join(', ') }, extra: { given, known },
    title: { en: `There is no ${what.en} {given}. There are: {known}`, zh: `没有${what.zh}“{given}”。可用的有：{known}` },
  })
}

/** --map names a column that the file has not. */
export function unknownColumn(given: string, role: string, columns: readonly string[]): Problem {
  return new Problem({
    kind: 'analysis-column-unknown', status: 422, values: { given, role, columns: columns.join(', ') }, extra: { role, given, columns },
    title: { en: 'The file has no column {given} ({role}). It has: {columns}', zh: '文件中没有“{given}”列（{role}）。现有：{columns}' },
  })
}

/** A column that is needed and found neither by --map nor by its header. */
export function missingColumn(roles: readonly string[], columns: readonly string[]): Problem {
  return new Problem({
    kind: 'analysis-column-missing', status: 422, values: { roles: roles.join(', '), example: `${roles[0] ?? ''}=COLUMN`, columns: columns.join(', ') }, extra: { roles, columns },
    title: { en: 'No column was found for: {roles}. Name it by --map {example}. The file has: {columns}', zh: '找不到以下内容的列：{roles}。请用 --map {example} 指定。现有：{columns}' },
  })
}

/** A column most of whose cells are not of the kind that is needed. */
export function unreadableColumn(column: string, kind: 'number' | 'date', example: string): Problem {
  const words = { number: { en: 'numbers', zh: '数字' }, date: { en: 'dates', zh: '日期' } }[kind]
  return new Problem({
    kind: 'analysis-column-unreadable', status: 422, values: { column, example: example.slice(0, 60) }, extra: { column, wanted: kind, example: example.slice(0, 60) },
    title: { en: `The column {column} does not hold ${words.en}: “{example}”`, zh: `“{column}”列中不是${words.zh}：“{example}”` },
  })
}

/** A setting that breaks its bounds. */
export function wrongSetting(option: string, given: string, wanted: string): Problem {
  return new Problem({
    kind: 'analysis-setting', status: 422, values: { option, given: given.slice(0, 60), wanted }, extra: { option, given: given.slice(0, 60), wanted },
    title: { en: '--{option} {given}: it is {wanted}', zh: '--{option} {given}：应为 {wanted}' },
  })
}

/** Amounts in several currencies cannot be added. */
export function mixedCurrencies(found: readonly string[]): Problem {
  return new Problem({
    kind: 'analysis-currencies', status: 422, values: { found: found.join(', ') }, extra: { found },
    title: { en: 'The amounts are in several currencies ({found}), which cannot be added. Choose one by --currency, or convert them before.', zh: '金额含多种货币（{found}），不能相加。请用 --currency 选择一种，或先换算。' },
  })
}

/** A file that is not there, or may not be read. */
export function unreadableFile(path: string): Problem {
  return new Problem({ kind: 'analysis-file', status: 422, values: { path }, extra: { path }, title: { en: 'The file {path} cannot be read.', zh: '无法读取文件 {path}。' } })
}
