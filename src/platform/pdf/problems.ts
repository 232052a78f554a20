import { Problem } from '../../lib/problem.ts'

/** What could not be laid out, such as a table wider than any paper. */
export function notPrintable(): Problem {
  return new Problem({ kind: 'print-failed', status: 422, title: { en: 'This document cannot be laid out on pages. Please check its template: tables wider than the page, or pictures that cannot be read.', zh: '此单据无法排版成页。请检查模板：表格是否超出页宽，图片是否可读。' } })
}

export function printTooLong(): Problem {
  return new Problem({ kind: 'print-too-long', status: 413, title: { en: 'This document is too long to be printed in one piece.', zh: '此单据过长，无法一次打印。' } })
}

export function printersBusy(): Problem {
  return new Problem({ kind: 'print-busy', status: 503, title: { en: 'Too much is being printed right now. Please try again in a moment.', zh: '当前打印任务过多，请稍后再试。' } })
}
