import { Problem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'

/** Days in which a merge can be taken back. */
export const unmergeDays = 30

export function notMergeable(context: Context, { label }: ResolvedObject): Problem {
  return new Problem({ kind: 'not-mergeable', status: 409, title: { en: 'Records of {object} are not merged.', zh: '{object}不支持合并。' }, values: { object: label[context.actor.language] } })
}

export function badRequest(path: string, message: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind: 'invalid', status: 422, title: message, fields: [{ path, rule: 'merge', message }] })
}

export function loserForbidden(): Problem {
  return new Problem({ kind: 'forbidden', status: 403, title: { en: 'To merge, you need the right to delete the records that are merged away.', zh: '合并需要对被合并的记录有删除权限。' } })
}

export function wouldRing(): Problem {
  return new Problem({ kind: 'merge-ring', status: 409, title: { en: 'Merged, this record would stand above itself through its links. Remove one of these links first.', zh: '合并后该记录会通过关联成为自己的上级，请先移除其中一个关联。' } })
}

export function nothingMerged(): Problem {
  return new Problem({ kind: 'not-merged', status: 409, title: { en: 'Nothing was merged into this record, or it has been taken back already.', zh: '没有记录合并到此，或已撤销。' } })
}

export function tooLate(): Problem {
  return new Problem({
    kind: 'unmerge-too-late', status: 409, values: { days: unmergeDays },
    title: { en: 'A merge can be undone for {days} days; they are over.', zh: '合并只能在 {days} 天内撤销，期限已过。' },
  })
}

export function loserGone(): Problem {
  return new Problem({ kind: 'unmerge-gone', status: 409, title: { en: 'The merged record has been deleted for good, so that it cannot come back.', zh: '被合并的记录已被彻底删除，无法恢复。' } })
}
