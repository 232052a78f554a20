import type { MultiChoiceField } from '../define/field.ts'
import { checked, comparing, type FieldBehaviour, perField } from './behaviour.ts'
import { choiceSchema, readChoice, sayChoice } from './choice.ts'
import { familyOperators } from './families.ts'
import { asTexts, severalSchema, splitCell } from './severalValues.ts'

const schemaOf = perField(newSchema)
const most = 100

/** Several of the declared choices. */
export const multiChoiceBehaviour: FieldBehaviour<'multiChoice'> = {
  family: 'list',
  operators: familyOperators.list,
  written: true,
  schema: schemaOf,
  json: (field) => ({ type: 'array', items: field.open === true ? { type: 'string' } : { type: 'string', enum: field.choices } }),
  parse(text, field, hints) {
    const choices = splitCell(text).map((part) => readChoice(part, field, hints))
    const known = choices.filter((choice) => choice !== undefined)
    return known.length < choices.length ? { rule: 'choice' } : checked(schemaOf(field), [...new Set(known)])
  },
  format: (value, _field, language, hints) => asTexts(value).map((choice) => sayChoice(choice, language, hints)).join(language === 'zh' ? '、' : ', '),
  compare: comparing((value) => (Array.isArray(value) && value.length > 0 ? asTexts(value).join('\u0001') : undefined)),
  sample(random, field) {
    const chosen = field.choices.filter(() => random.next() < 0.5)
    return chosen.length === 0 ? field.choices.slice(0, 1) : chosen
  },
  hostile: (field) => ['a', 1, {}, [1], [{}], [field.choices[0], field.choices[0]], ...(field.open === true ? [['\u0000']] : [['no such choice']])],
}

function newSchema(field: MultiChoiceField) {
  return severalSchema(choiceSchema(field), most)
}
