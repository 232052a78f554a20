import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

/** What a template may come to: more than any layout needs, and little enough to be read beside other work. */
export const docxLimits = { file: 10_000_000, entries: 600, unpacked: 40_000_000, part: 12_000_000, elements: 200_000, depth: 120, pictures: 40, picture: 6_000_000 } as const

/** A file that is refused, with the reason. */
export function refusedDocx(because: string, title: Words): Problem {
  return new Problem({ kind: 'template-refused', status: 422, title, extra: { because } })
}

export const refusals = {
  notDocx: () => refusedDocx('not-docx', { en: 'This is no Word document (.docx). Older .doc files: open them in Word and save them as .docx.', zh: '这不是 Word 文档（.docx）。旧的 .doc 文件请先在 Word 中另存为 .docx。' }),
  tooLarge: () => refusedDocx('too-large', { en: 'This document is too large for a template, packed or unpacked.', zh: '该文档（压缩或解压后）过大，不能用作模板。' }),
  macros: () => refusedDocx('macros', { en: 'This document holds macros. Save it as .docx without them.', zh: '该文档含有宏，请另存为不含宏的 .docx。' }),
  doctype: () => refusedDocx('doctype', { en: 'This document declares a document type or entities of its own, which no word processor writes.', zh: '该文档声明了文档类型或实体，并非由文字处理软件生成。' }),
  outside: () => refusedDocx('outside', { en: 'This document takes a picture, a template or an object from outside of itself. Put it into the document.', zh: '该文档引用了外部的图片、模板或对象，请将其嵌入文档。' }),
  broken: () => refusedDocx('broken', { en: 'This document is damaged and cannot be read.', zh: '该文档已损坏，无法读取。' }),
  sealed: () => refusedDocx('sealed', { en: 'This document is protected by a password.', zh: '该文档有密码保护。' }),
} as const
