import type { Words } from '../../lib/words.ts'

/** What went wrong, as more than one floor says it: what happened, and what to do. Rules of single fields are in fieldRules.ts. */
export const problemWords = {
  notFound: { en: 'This record does not exist, or it is not yours to see.', zh: '记录不存在，或您无权查看。' },
  forbidden: { en: 'Your role does not allow this. Ask the owner or an administrator.', zh: '您的角色不允许此操作，请联系负责人或管理员。' },
  signInNeeded: { en: 'Sign in first.', zh: '请先登录。' },
  conflict: { en: 'Somebody changed this record meanwhile. Compare, then save again.', zh: '此记录刚被他人修改。请对照后再保存。' },
  versionNeeded: { en: 'Say which version you saw (If-Match), so that no change of others is lost.', zh: '请带上您看到的版本（If-Match），以免覆盖他人的修改。' },
  invalid: { en: 'Some fields need another look.', zh: '有些内容需要修改。' },
  malformed: { en: 'This request could not be understood.', zh: '无法识别此请求。' },
  tooLarge: { en: 'This is larger than allowed: at most {max}.', zh: '内容超出上限：最多 {max}。' },
  tooMany: { en: 'Too many tries. Wait {seconds} seconds, then try again.', zh: '尝试过于频繁，请等待 {seconds} 秒后再试。' },
  wrongState: { en: 'In the state “{state}” this cannot be done.', zh: '当前状态为“{state}”，不能执行此操作。' },
  inBin: { en: 'This record is in the bin. Restore it first.', zh: '记录在回收站中，请先恢复。' },
  inUse: { en: 'Others still refer to this record: {count}. Change those first.', zh: '仍有 {count} 条记录引用它，请先处理。' },
  taken: { en: 'Another record already has this value.', zh: '已有其他记录使用此值。' },
  ring: { en: 'This would form a ring: a record cannot stand above itself.', zh: '这样会形成循环：记录不能是自己的上级。' },
  duplicate: { en: 'This may exist already.', zh: '该记录可能已存在。' },
  duplicateKey: { en: 'The same key was used for a different request.', zh: '同一幂等键用在了不同的请求上。' },
  unavailable: { en: 'The database does not answer at the moment. Try again shortly; nothing was half-written.', zh: '数据库暂时没有响应，请稍后重试；没有写入一半的数据。' },
  unexpected: { en: 'Something unexpected happened. It is logged under {request}.', zh: '发生意外错误，已记录：{request}。' },
} as const satisfies Record<string, Words>

export type ProblemKey = keyof typeof problemWords
