import { type Language, plural, say, type Words } from '../../src/lib/words.ts'
import { type DataScope, everything, type ObjectPermission, type RoleDefinition } from '../../src/model/define/permission.ts'
import { createRegistry, type ResolvedObject } from '../../src/model/define/registry.ts'
import { actions } from '../../src/model/actions/index.ts'
import { objects } from '../../src/model/objects/index.ts'
import { roles } from '../../src/model/roles/index.ts'
import { orderPricesHidden } from '../../src/model/roles/common.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'

// What the page of a role says of its lists and its rights, from the declaration of the role.

const model = createRegistry({ objects, actions, roles })
const scopes: Readonly<Record<DataScope, Words>> = {
  none: { en: '–', zh: '–' }, own: { en: 'own', zh: '本人' }, department: { en: 'department', zh: '本部门' }, below: { en: 'department and below', zh: '本部门及下级' }, all: { en: 'all', zh: '全部' },
}
const may: Words = { en: 'yes', zh: '可' }
const cells = {
  masked: { en: 'masked: {fields}', zh: '遮盖：{fields}' }, hidden: { en: 'hidden: {fields}', zh: '不可见：{fields}' }, money: { en: 'all prices and sums', zh: '全部价格与金额' },
} as const

const listed = ({ navigation }: RoleDefinition): readonly ResolvedObject[] => navigation.flatMap((name) => model.objects.get(name) ?? [])
const between = { en: ', ', zh: '、' } as const

/** The lists at the left by trade, as the navigation groups them: '**Customers**: Customers, Contacts'. */
export function listsOf(role: RoleDefinition, language: Language): string {
  const byTrade = new Map<NonNullable<ResolvedObject['trade']> | 'more', ResolvedObject[]>()
  for (const object of listed(role)) byTrade.set(object.trade ?? 'more', [...byTrade.get(object.trade ?? 'more') ?? [], object])
  return [...byTrade].map(([trade, group]) => `**${say(shellWords[trade], language)}**${language === 'en' ? ': ' : '：'}${group.map(({ label }) => plural(label, language)).join(between[language])}`).join(language === 'en' ? ' · ' : '；')
}

/** The rows of its table of rights: one for each of its lists. */
export function rightsOf(role: RoleDefinition, language: Language): readonly string[] {
  return listed(role).flatMap((object) => {
    const { permissions } = role
    const right = permissions.administrator === true ? everything : permissions.objects[object.name] ?? permissions.otherwise
    const reaches = [right.read, right.create, right.update, right.delete, right.export, right.import].map((reach) => (typeof reach === 'boolean' ? (reach ? say(may, language) : '–') : say(scopes[reach], language)))
    return [`| ${[plural(object.label, language), ...reaches, narrowed(object, right, language)].join(' | ')} |`]
  })
}

function narrowed(object: ResolvedObject, { fields = {} }: ObjectPermission, language: Language): string {
  const money = Object.keys(orderPricesHidden)
  const noMoney = money.every((name) => fields[name] === 'none')
  const named = (right: 'none' | 'masked') => Object.keys(fields).filter((name) => fields[name] === right && !(noMoney && money.includes(name))).map((name) => say(fieldLabel(object.name, object.allFields[name], name), language))
  const hidden = [...(noMoney ? [say(cells.money, language)] : []), ...named('none')]
  const masked = named('masked')
  return [...(hidden.length > 0 ? [say(cells.hidden, language, { fields: hidden.join(between[language]) })] : []), ...(masked.length > 0 ? [say(cells.masked, language, { fields: masked.join(between[language]) })] : [])].join(language === 'en' ? '; ' : '；')
}
