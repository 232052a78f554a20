import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { largestPhoto } from '../../../model/actions/visit.ts'

export const noVisit: Words = { en: 'Only a visit can be checked in.', zh: '只有拜访可以签到。' }
export const checkedInAlready: Words = { en: 'You are checked in already.', zh: '已签到。' }
export const notCheckedIn: Words = { en: 'Check in first.', zh: '请先签到。' }
export const checkedOutAlready: Words = { en: 'You are checked out already.', zh: '已签退。' }
export const nothingProposed: Words = { en: 'No place is proposed: it takes three check-ins that agree.', zh: '暂无建议位置：需要三次位置一致的签到。' }

const ofField = (field: string, kind: string, title: Words, values: Readonly<Record<string, string | number>> = {}) =>
  new Problem({ kind, status: 422, title, values, fields: [{ path: `/${field}`, rule: 'visit', message: title, values }] })

export const reasonNeeded = () => ofField('reason', 'visit.no-place', { en: 'The phone gave no place. Say why, and the check-in is kept with a mark.', zh: '未取得定位。请说明原因，签到将带标记保存。' })
export const noPicture = () => ofField('photo', 'visit.no-picture', { en: 'The photo must be a picture that was attached to this visit.', zh: '照片必须是上传到此次拜访的图片。' })
export const photoTooLarge = (bytes: number) => ofField('photo', 'visit.photo-too-large', { en: 'The photo has {megabytes} MB; at most {most} MB are kept. Take it again with a lower resolution.', zh: '照片有 {megabytes} MB，上限为 {most} MB。请降低分辨率后重新拍摄。' }, { megabytes: Math.ceil(bytes / 1_000_000), most: largestPhoto / 1_000_000 })

export const notYourVisits = () => new Problem({ kind: 'visit.not-yours', status: 409, title: { en: 'Only visits of your own are put in an order.', zh: '只能排定您本人的拜访。' } })
