import { Problem } from '../lib/problem.ts'

/** There is no room on the disk: 507, to be tried again when somebody has made some. */
export function storageFull(): Problem {
  return new Problem({
    kind: 'storage.full',
    status: 507,
    title: { en: 'The server has no room left on its disk, so nothing could be saved. Reading goes on; please tell whoever runs it.', zh: '服务器磁盘空间已满，未能保存；仍可查看，请联系管理员清理空间。' },
    extra: { retryAfter: 60 },
  })
}

/** Whether the file system refused for want of room (no space left, or a quota used up). */
export function isOutOfSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
