import { Problem } from '../../../lib/problem.ts'
import { StoreError } from '../../../platform/columnar/index.ts'

/** What a fault of the store is to a person; what is none of these is a fault of ours. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error
  switch (error.fault) {
    case 'behind': return behind()
    case 'absent': return absent()
    case 'late': return new Problem({ kind: 'warehouse-late', status: 504, title: { en: 'The analysis took too long and was ended. Narrow it down: a shorter period, fewer dimensions.', zh: '分析耗时过长，已中止。请缩小范围：缩短时间或减少维度。' } })
    case 'memory': return new Problem({ kind: 'warehouse-memory', status: 422, title: { en: 'The analysis needs more memory than the warehouse may use. Narrow it down, or raise WAREHOUSE_MEMORY.', zh: '分析所需内存超过数据仓库上限。请缩小范围，或调高 WAREHOUSE_MEMORY。' } })
    case 'rows': return new Problem({ kind: 'warehouse-rows', status: 422, title: { en: 'The answer has too many rows. Narrow it down.', zh: '结果行数过多，请缩小范围。' } })
    case 'cancelled': return new Problem({ kind: 'warehouse-cancelled', status: 499, title: { en: 'The analysis was cancelled.', zh: '分析已取消。' } })
    case 'failed': return error
  }
}

export function absent(): Problem {
  return new Problem({ kind: 'warehouse-absent', status: 503, title: { en: 'The warehouse is not at work at the moment. Try again shortly; an administrator sees why under Settings, Warehouse.', zh: '数据仓库暂不可用，请稍后重试；管理员可在“设置 › 数据仓库”查看原因。' } })
}

export function filling(): Problem {
  return new Problem({ kind: 'warehouse-filling', status: 503, title: { en: 'The warehouse is being filled. Try again in a moment.', zh: '数据仓库正在装载，请稍后重试。' } })
}

export function behind(): Problem {
  return new Problem({ kind: 'warehouse-behind', status: 504, title: { en: 'The warehouse has not come to this change yet. Try again in a moment.', zh: '数据仓库尚未同步到此次更改，请稍后重试。' } })
}
