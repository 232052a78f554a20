import { defineAction } from '../define/action.ts'
import { choice, longText } from '../define/vocabulary.ts'
import { publishedNames } from '../define/holidays.ts'

/** Days as a government published them; what is there already stays. */
export const addPublishedDays = defineAction('calendarDay.addPublished', {
  on: 'calendarDay',
  kind: 'collection',
  label: { en: 'Add published holidays', zh: '添加法定节假日' },
  about: { en: 'Adds the holidays and make-up days of a published calendar, with their source. Days that are there already stay.', zh: '添加已公布的放假与调休日期并注明来源，已有日期保持不变。' },
  input: { published: choice(publishedNames, { required: true }) },
})

/** All-day entries of a calendar file: what the entry calls work (班) is a make-up day, everything else a holiday. */
export const importDays = defineAction('calendarDay.importCalendar', {
  on: 'calendarDay',
  kind: 'collection',
  label: { en: 'Import a calendar file', zh: '导入日历文件' },
  about: { en: 'Takes the all-day entries of an iCalendar file (.ics). An entry that says “work” or “make-up” is a make-up day, everything else is off.', zh: '读取 iCalendar（.ics）文件中的全天日程；标有“班”或“调休”的为上班日，其余为放假。' },
  input: { content: longText({ max: 1_000_000, required: true }) },
})
