import { expect, it } from 'vitest'
import { model } from '../model.ts'
import { fillFrom } from './paste-box.tsx'

const pasted = { name: '林晓峰', company: '启明电子', mobile: '13800138000', website: 'www.qiming.example', taxNumber: '91330106MA2B0XXX1P' }

it('fills a customer with the company, not the person', () => {
  expect(fillFrom(model.object('customer'), pasted)).toEqual({ name: '启明电子', phone: '13800138000', website: 'https://www.qiming.example', taxNumber: '91330106MA2B0XXX1P' })
})
it('fills a lead with both', () => {
  expect(fillFrom(model.object('lead'), pasted)).toMatchObject({ name: '林晓峰', company: '启明电子', phone: '13800138000' })
})
it('leaves a contact\'s customer to be chosen', () => {
  expect(fillFrom(model.object('contact'), pasted)).toEqual({ name: '林晓峰', mobile: '13800138000' })
})
