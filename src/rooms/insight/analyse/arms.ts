import type { TextColumn } from './cells.ts'
import { unknownWord } from './problems.ts'

const untreated = /^(no\b|no[_-]|none|not |control|ctrl|contrl|hold[ -]?out|placebo|untreated|baseline|false$|0(\.0)?$|对照|未处理|空白)/i

/** The level of a column of arms that means no treatment. @throws Problem where none does, or the one asked for is not there. */
export function controlOf({ header, values }: TextColumn, asked: string | undefined): string {
  const found = asked === undefined ? values.find((value) => untreated.test(value)) : values.find((value) => value.toLowerCase() === asked.toLowerCase())
  if (found === undefined) throw unknownWord({ en: `value of ${header} that means no treatment (--control)`, zh: `${header} 中表示未处理的取值（--control）` }, asked ?? '', values.slice(0, 20))
  return found
}

/** The arms to measure against the control. @throws Problem where the one asked for is not there. */
export function armsOf({ header, values }: TextColumn, control: string, asked: string | undefined): readonly string[] {
  const arms = values.filter((value) => value !== control && (asked === undefined || value.toLowerCase() === asked.toLowerCase()))
  if (arms.length === 0 || arms.length > 20) throw unknownWord({ en: `arm in ${header} (--arm)`, zh: `${header} 中的处理组（--arm）` }, asked ?? '', values.slice(0, 20))
  return arms
}
