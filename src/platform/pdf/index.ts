// The door of the printer.
export type { PdfDrawing, PdfNode, PdfPage, PdfPicture, PdfShape, PdfStyle, PdfTable, PdfText } from './page.ts'
export { createPrinter, type Printer } from './printer.ts'
