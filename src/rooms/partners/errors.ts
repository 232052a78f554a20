import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'

const refusedField = (path: string, rule: string, message: Words, values: Readonly<Record<string, string>> = {}) =>
  new Problem({ kind: 'validation.failed', status: 422, title: message, values, fields: [{ path, rule, message, values }] })

/** A colleague names the partner; somebody of a partner has only their own. */
export const noPartner = () => refusedField('/partner', 'required', { en: 'Say for which partner.', zh: '请选择合作伙伴。' })
export const notYourPartner = () => refusedField('/partner', 'partner', { en: 'You register deals for your own company only.', zh: '只能为您所属的伙伴报备。' })
export const partnerRests = (name: string) => refusedField('/partner', 'active', { en: '{name} is not an active partner.', zh: '{name} 不是合作中的伙伴。' }, { name })
export const noCustomer = () => refusedField('/customer', 'required', { en: 'Choose the customer.', zh: '请选择客户。' })
export const dayIsOver = (path: string) => refusedField(path, 'later', { en: 'Choose a day that is still to come.', zh: '请选择今天或之后的日期。' })
export const alreadyOurs = (name: string) => refusedField('/customerFrom', 'duplicate', { en: 'There is a customer of that name already: {name}. Choose it, or say that it is to be made despite that.', zh: '已有同名客户：{name}。请选用该客户，或勾选“仍然通过”。' }, { name })
export const alreadyProtected = (number: string, until: string) => refusedField('/despite', 'protected', { en: 'Another partner registered this company first: {number}, protected until {until}.', zh: '该公司已由其他伙伴报备：{number}，保护至 {until}。' }, { number, until })
export const notInside = () => new Problem({ kind: 'forbidden', status: 403, title: { en: 'Registrations are decided inside the company.', zh: '报备由公司内部人员处理。' } })
export const partnerElsewhere = (name: string) => refusedField('/person', 'partner', { en: 'This person belongs to {name} already.', zh: '此人已属于 {name}。' }, { name })
export const notOfPartner = () => refusedField('/person', 'partner', { en: 'This person does not belong to this partner.', zh: '此人不属于该伙伴。' })
export const tooFewSuppliers = () => refusedField('/suppliers', 'between', { en: 'Choose two to six suppliers.', zh: '请选择二至六家供应商。' })
export const runsTheCompany = () => refusedField('/person', 'inside', { en: 'Whoever runs the company here belongs to no partner.', zh: '管理员不能归属任何伙伴。' })
