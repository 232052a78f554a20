const dated = /^(DTSTART|DTEND|DUE|RECURRENCE-ID|EXDATE|RDATE)(;[^:]*)?:(.*)$/i
const days = /^\d{8}(,\d{8})*$/
const readable = /^\d{8}(T\d{6}Z?)?(\/(\d{8}T\d{6}Z?|[+-]?P[\dWDTHMS]+))?$/i

/**
 * The lines of a component as RFC 5545 wants them, where many programs write them otherwise and mean the same: blanks in a rule,
 * a day without VALUE=DATE, a list of dates that is empty. Further dates (RDATE) that nobody can read are left out and told.
 */
export function tidied(lines: readonly string[]): { readonly kept: readonly string[]; readonly left: readonly string[] } {
  const kept: string[] = []
  const left: string[] = []
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = dated.exec(line) ?? []
    if (name === '') {
      kept.push(/^(RRULE|EXRULE)[:;]/i.test(line) ? line.replace(/\s+/g, '').replace(/;$/, '') : line)
    } else if (value.trim() === '' && /^(EXDATE|RDATE)$/i.test(name)) {
      // Says nothing.
    } else if (/^RDATE$/i.test(name) && !value.split(',').every((each) => readable.test(each.trim()))) left.push(line)
    else if (days.test(value) && !/;VALUE=/i.test(parameters)) kept.push(`${name};VALUE=DATE${parameters}:${value}`)
    else kept.push(line)
  }
  return { kept, left }
}
