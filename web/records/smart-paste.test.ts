import { describe, expect, it } from 'vitest'
import { splitPaste } from './smart-paste.ts'

describe('smart paste', () => {
  it('splits a Chinese signature', () => {
    expect(splitPaste('林晓峰 采购总监\n深圳启明电子科技有限公司\n手机：138 0013 8000\n电话：0755-8888 6666\n邮箱：lin@qiming.example\n地址：深圳市南山区科苑路15号')).toEqual({
      name: '林晓峰', title: '采购总监', company: '深圳启明电子科技有限公司', mobile: '138 0013 8000', phone: '0755-8888 6666', email: 'lin@qiming.example', address: '深圳市南山区科苑路15号',
    })
  })
  it('splits an English signature', () => {
    expect(splitPaste('Feng Lin\nHead of Purchasing\nQiming Electronics Ltd.\nTel: +44 20 7946 0958\nfeng.lin@qiming.example | www.qiming.example\n15 Keyuan Road, Nanshan')).toMatchObject({
      name: 'Feng Lin', title: 'Head of Purchasing', company: 'Qiming Electronics Ltd.', phone: '+44 20 7946 0958', email: 'feng.lin@qiming.example', website: 'www.qiming.example', address: '15 Keyuan Road',
    })
  })
  it('splits an invoice title with its tax number', () => {
    expect(splitPaste('名称：杭州云栖纺织有限公司\n税号：91330106MA2B0XXX1P\n地址：杭州市西湖区转塘街道1号')).toMatchObject({ company: '杭州云栖纺织有限公司', taxNumber: '91330106MA2B0XXX1P', address: '杭州市西湖区转塘街道1号' })
  })
  it('splits the invoice details of a Chinese company, two things to a line as its accountants send them', () => {
    expect(splitPaste('名称：杭州云栖纺织有限公司\n纳税人识别号：91330106MA2B0XXX1P\n地址、电话：杭州市西湖区转塘街道1号 0571-88886666\n开户行及账号：中国工商银行杭州西湖支行 1202 0202 0990 0012 345')).toEqual({
      company: '杭州云栖纺织有限公司', taxNumber: '91330106MA2B0XXX1P', address: '杭州市西湖区转塘街道1号', phone: '0571-88886666', bank: '中国工商银行杭州西湖支行', bankAccount: '1202020209900012345',
    })
    expect(splitPaste('单位名称：上海启明科技有限公司\n税号：91350100M000100Y43\n开户银行：招商银行上海分行\n银行账号：6225 8800 1234 5678')).toEqual({ company: '上海启明科技有限公司', taxNumber: '91350100M000100Y43', bank: '招商银行上海分行', bankAccount: '6225880012345678' })
  })
  it('splits the bank of an English letter', () => {
    expect(splitPaste('Company: Qiming Electronics Ltd.\nBank: Deutsche Bank AG\nIBAN: DE89 3704 0044 0532 0130 00')).toEqual({ company: 'Qiming Electronics Ltd.', bank: 'Deutsche Bank AG', bankAccount: 'DE89370400440532013000' })
  })
  it('reads a chat line with everything in one row', () => {
    expect(splitPaste('联系人：黄婷，13912345678，微信：huangting88')).toEqual({ name: '黄婷', mobile: '13912345678', wechat: 'huangting88' })
  })
  it('knows a company by the trade that its short name ends with', () => {
    expect(splitPaste('深圳启明电子科技\n13800138000')).toEqual({ company: '深圳启明电子科技', mobile: '13800138000' })
  })
  it('leaves out what it cannot tell', () => {
    expect(splitPaste('we talk next week about the samples')).toEqual({})
    expect(splitPaste('')).toEqual({})
  })
})
