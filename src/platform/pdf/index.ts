// The door of the printer.
export type { PdfNode, PdfPage, PdfPicture, PdfStyle, PdfTable, PdfText } from './page.ts'
export { createPrinter, type Printer } from './printer.ts'
