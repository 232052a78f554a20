import type { Words } from '../../../lib/words.ts'

/** Settings › Files: how large a file may be and of which kinds. */
export const fileWords = {
  title: { en: 'Files', zh: '文件' },
  about: { en: 'What may be hung on records, comments and activities. Files that were taken before stay.', zh: '记录、评论与跟进可以附加哪些文件。此前已上传的文件不受影响。' },
  most: { en: 'Largest size (MB)', zh: '大小上限（MB）' },
  mostAbout: { en: '1 to 200. What is larger is refused while it comes in.', zh: '1 至 200。超过上限的文件在上传时即被拒绝。' },
  kinds: { en: 'Kinds', zh: '类型' },
  kindsAbout: { en: 'Told by the content, never by the name. Whatever is taken is only shown or downloaded, never run.', zh: '按文件内容判断，不看文件名。所有文件只会被预览或下载，不会被执行。' },
  any: { en: 'Every kind', zh: '所有类型' },
  only: { en: 'Only these', zh: '仅限以下类型' },
  pictures: { en: 'Pictures', zh: '图片' },
  picturesAbout: { en: 'PNG, JPEG, GIF, WebP', zh: 'PNG、JPEG、GIF、WebP' },
  pdf: { en: 'PDF', zh: 'PDF' },
  pdfAbout: { en: 'Documents for print', zh: '版式文档' },
  sounds: { en: 'Sound', zh: '音频' },
  soundsAbout: { en: 'Recordings: MP3, M4A, AAC, WAV, Ogg, FLAC, AMR', zh: '录音：MP3、M4A、AAC、WAV、Ogg、FLAC、AMR' },
  office: { en: 'Office', zh: '办公文档' },
  officeAbout: { en: 'Word, Excel, PowerPoint (.docx, .xlsx, .pptx)', zh: 'Word、Excel、PowerPoint（.docx、.xlsx、.pptx）' },
  texts: { en: 'Texts', zh: '文本' },
  textsAbout: { en: 'Plain text, CSV, markup', zh: '纯文本、CSV、标记文本' },
  archives: { en: 'Archives', zh: '压缩包' },
  archivesAbout: { en: 'ZIP, gzip', zh: 'ZIP、gzip' },
  others: { en: 'Everything else', zh: '其他' },
  othersAbout: { en: 'Whatever the content does not name: programs, old Word files, drawings', zh: '无法识别的内容，如程序、旧版 Word 文件、图纸' },
  none: { en: 'Choose at least one kind.', zh: '请至少选择一种类型。' },
} as const satisfies Record<string, Words>
