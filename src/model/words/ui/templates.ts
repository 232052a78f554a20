import type { Words } from '../../../lib/words.ts'

/** The settings page of the company's own layouts. */
export const templateWords = {
  title: { en: 'Document templates', zh: '单据模板' },
  about: { en: 'Your own Word layouts for what is printed: tags stand for the fields of the record.', zh: '用 Word 文档自定义打印版式：以标记代表记录中的字段。' },
  upload: { en: 'Upload a template', zh: '上传模板' },
  none: { en: 'No template yet: everything is printed in the built-in layout.', zh: '尚无模板，均按内置版式打印。' },
  file: { en: 'Word document (.docx)', zh: 'Word 文档（.docx）' },
  fields: { en: 'Which tags there are', zh: '可用标记' },
  fieldsHint: { en: 'Write them into the document as they stand. A row of a table between {{#lines}} and {{/lines}} is repeated for each line; {{#if field}} … {{else}} … {{/if}} decides; .words writes an amount out.', zh: '原样写入文档。表格行写在 {{#lines}} 与 {{/lines}} 之间即逐行重复；{{#if 字段}} … {{else}} … {{/if}} 按条件显示；.words 输出大写金额。' },
  preview: { en: 'Try it on a record', zh: '用记录预览' },
  record: { en: 'Record', zh: '记录' },
  standard: { en: 'Standard', zh: '默认' },
  unread: { en: 'Not read', zh: '不支持的内容' },
  unknown: { en: 'Tags that name nothing', zh: '无对应字段的标记' },
} as const satisfies Record<string, Words>

/** What a document may hold that is not read. */
export const unreadWords: Readonly<Record<string, Words>> = {
  textBox: { en: 'text boxes', zh: '文本框' }, chart: { en: 'charts', zh: '图表' }, diagram: { en: 'diagrams', zh: 'SmartArt 图形' }, equation: { en: 'equations', zh: '公式' }, footnotes: { en: 'footnotes', zh: '脚注' },
  comments: { en: 'comments', zh: '批注' }, trackedChanges: { en: 'tracked changes (taken as accepted)', zh: '修订（按接受处理）' }, embedded: { en: 'embedded objects', zh: '嵌入对象' }, columns: { en: 'columns', zh: '分栏' },
  sections: { en: 'several sections', zh: '多个节' }, firstPage: { en: 'a first page of its own', zh: '首页或奇偶页不同' }, fields: { en: 'fields of Word (their last text stays)', zh: 'Word 域（保留最后文字）' }, pictures: { en: 'pictures other than PNG and JPEG', zh: 'PNG、JPEG 以外的图片' },
  watermark: { en: 'watermarks', zh: '水印' }, links: { en: 'links (their text stays)', zh: '超链接（保留文字）' }, fonts: { en: 'fonts (Noto Sans is printed)', zh: '字体（以思源黑体打印）' }, mergedRows: { en: 'cells merged over rows', zh: '跨行合并单元格' }, floating: { en: 'floating pictures (set in line)', zh: '浮动图片（改为嵌入行内）' },
}
