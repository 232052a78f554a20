// The door of printing: a record, a layout and a language give a PDF.
export { docxLimits } from './docx/limits.ts'
export { readDocx, type ReadTemplate, type Unread, unreadKinds } from './docx/index.ts'
export { unknownTags } from './known.ts'
export type { Layout, PictureRun } from './layout.ts'
export { type Letterhead, type Print, type PrintDependencies, type PrintInside, printInside, type PrintRequest, printRow } from './print.ts'
export { dataAddress, type PictureFacts, pictureFacts } from './picture.ts'
export type { PrintSource } from './scope.ts'
export { seenBy } from './source.ts'
