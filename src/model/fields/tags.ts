import { checked, comparing, type FieldBehaviour, pick } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { textSchema } from './plainText.ts'
import { asTexts, severalSchema, splitCell } from './severalValues.ts'

const longest = 50
const most = 50
const schema = severalSchema(textSchema(longest), most)

/** Free words on a record. */
export const tagsBehaviour: FieldBehaviour<'tags'> = {
  family: 'list',
  operators: familyOperators.list,
  written: true,
  schema: () => schema,
  json: () => ({ type: 'array', items: { type: 'string', maxLength: longest }, maxItems: most }),
  parse: (text) => checked(schema, [...new Set(splitCell(text))]),
  format: (value, _field, language) => asTexts(value).join(language === 'zh' ? '、' : ', '),
  compare: comparing((value) => (Array.isArray(value) && value.length > 0 ? asTexts(value).join('\u0001') : undefined)),
  sample: (random) => ['vip', '展会', 'trial', '老客户'].filter(() => random.next() < 0.5).concat([pick(random, ['a', 'b'])]),
  hostile: () => ['vip', 1, {}, [1], ['a', 'a'], ['a\u0000'], ['\ud800'], ['x'.repeat(longest + 1)], Array.from({ length: most + 1 }, (_, index) => `t${index}`)],
}
