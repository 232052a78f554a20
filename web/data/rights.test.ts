import { describe, expect, it } from 'vitest'
import { defineAction } from '../../src/model/define/action.ts'
import { nothing, readOnly, within } from '../../src/model/define/permission.ts'
import { rightsOf } from './me.ts'

const convert = defineAction('lead.convert', { on: 'lead', label: { en: 'Convert', zh: '转化' } })
const invite = defineAction('user.invite', { on: 'user', kind: 'collection', administrator: true, label: { en: 'Invite', zh: '邀请' } })

describe('what is offered', () => {
  const rights = rightsOf({ otherwise: nothing, objects: { lead: within('own', { actions: { convert: false } }), customer: readOnly('all', { fields: { phone: 'masked' } }) } })
  it('follows the scope of the role', () => {
    expect([rights.mayRead('lead'), rights.mayCreate('lead'), rights.mayUpdate('customer'), rights.mayRead('order')]).toEqual([true, true, false, false])
  })
  it('follows what is said of fields and actions', () => {
    expect([rights.field('customer', 'phone'), rights.field('customer', 'name')]).toEqual(['masked', 'edit'])
    expect([rights.mayAct(convert, 'lead'), rights.mayAct(invite, 'user')]).toEqual([false, false])
  })
  it('is everything for an administrator', () => {
    const all = rightsOf({ administrator: true, otherwise: nothing, objects: {} })
    expect([all.mayRead('order'), all.mayAct(invite, 'user'), all.mayAct(convert, 'lead')]).toEqual([true, true, true])
  })
})
