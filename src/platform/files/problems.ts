import { Problem } from '../../lib/problem.ts'

export function fileTooLarge(limit: number): Problem {
  return new Problem({
    kind: 'file-too-large', status: 413, values: { limit: Math.floor(limit / 1_000_000) },
    title: { en: 'The file is larger than {limit} MB.', zh: '文件超过 {limit} MB。' },
  })
}

export function fileGone(): Problem {
  return new Problem({ kind: 'file-gone', status: 404, title: { en: 'The content of this file is not there any more.', zh: '文件内容已不存在。' } })
}

export function fileEmpty(): Problem {
  return new Problem({ kind: 'file-empty', status: 422, title: { en: 'The file is empty.', zh: '文件为空。' } })
}
