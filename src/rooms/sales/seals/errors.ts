import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

const refused = (kind: string, status: number, title: Words, field?: string): Problem => new Problem({ kind, status, title, ...(field === undefined ? {} : { fields: [{ path: `/${field}`, rule: kind, message: title }] }) })

export const withoutFile = (): Problem => refused('seal.noFile', 409, { en: 'There is no file to seal yet: attach it to the request first.', zh: '尚无用印文件，请先在申请中附上文件。' })
export const otherFile = (): Problem => refused('seal.otherFile', 409, { en: 'This is not the file that was approved. Decline the request and have it made anew.', zh: '当前文件与审核时的文件不一致，请退回并重新申请。' })
export const moreCopies = (): Problem => refused('seal.copies', 422, { en: 'More copies than were approved.', zh: '用印份数超过已批准的份数。' }, 'sealedCopies')
export const backBefore = (): Problem => refused('seal.returned', 422, { en: 'It cannot come back before it was sealed.', zh: '归还日期早于用印日期。' }, 'returnedOn')
