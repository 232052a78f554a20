/** What a page is laid out of, as the printer takes it: the part of pdfmake's own language that we speak, as plain data. */
export type PdfNode = string | PdfText | PdfStack | PdfTable | PdfColumns | PdfPicture | PdfCount | PdfDrawing

interface Placed {
  readonly alignment?: 'left' | 'center' | 'right' | 'justify'
  /** Left, top, right, bottom, in points. */
  readonly margin?: readonly [number, number, number, number]
  readonly pageBreak?: 'before'
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly fillColor?: string
}
export interface PdfStyle {
  readonly font?: 'Noto' | 'Latin'
  readonly bold?: boolean
  readonly italics?: boolean
  /** Points. */
  readonly fontSize?: number
  readonly color?: string
  readonly decoration?: readonly ('underline' | 'lineThrough')[]
  readonly lineHeight?: number
  readonly preserveLeadingSpaces?: boolean
}
export interface PdfText extends Placed, PdfStyle { /** Of a column, in points. */ readonly width?: number; readonly text: string | readonly PdfNode[] }
export interface PdfStack extends Placed { readonly stack: readonly PdfNode[] }
export interface PdfColumns extends Placed { readonly columns: readonly (PdfNode & object)[]; readonly columnGap?: number }
/** A picture as a data address; widths and heights in points. */
export interface PdfPicture extends Placed { readonly image: string; readonly width?: number; readonly height?: number; readonly fit?: readonly [number, number] }
/** Lines and bars; places and lengths in points from its left upper corner. */
export interface PdfDrawing extends Placed { readonly canvas: readonly PdfShape[] }
export type PdfShape =
  | { readonly type: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly color: string; readonly r?: number }
  | { readonly type: 'polyline'; readonly points: readonly { readonly x: number; readonly y: number }[]; readonly lineColor: string; readonly lineWidth: number }
  | { readonly type: 'ellipse'; readonly x: number; readonly y: number; readonly r1: number; readonly r2: number; readonly color: string }
export interface PdfTable extends Placed {
  readonly table: { readonly headerRows?: number; readonly dontBreakRows?: boolean; readonly widths: readonly (number | string)[]; readonly body: readonly (readonly PdfNode[])[] }
  readonly layout: 'all' | 'rows' | 'none'
}
/** The number of the page, or of all pages; in head and foot only. */
export interface PdfCount extends PdfStyle { readonly count: 'page' | 'pages' }

export interface PdfPage {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: readonly [number, number, number, number]
  readonly defaultStyle: PdfStyle
  readonly info: { readonly title: string; readonly author?: string }
  /** What stands in the file as the time of its making, milliseconds since 1970: given, so that the same content gives the same bytes. */
  readonly created: number
  readonly header?: PdfNode
  readonly footer?: PdfNode
  readonly content: readonly PdfNode[]
}
