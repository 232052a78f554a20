/** How a run of letters looks; sizes in points, colours as '#rrggbb'. */
export interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly size?: number
  readonly color?: string
}
export interface TextRun extends Look { readonly text: string }
/** The number of the page, or of all pages. */
export interface CountRun extends Look { readonly count: 'page' | 'pages' }
/** A picture as a data address, width and height in points. */
export interface PictureRun { readonly picture: string; readonly width: number; readonly height: number }
export type Run = TextRun | CountRun | PictureRun

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly align?: Alignment
  /** Points above and below, from the left, and of the first line. */
  readonly before?: number
  readonly after?: number
  readonly indent?: number
  readonly firstLine?: number
  /** Lines: 1 is single. */
  readonly lineHeight?: number
  readonly newPage?: boolean
  /** What stands before it in a list: '1.', '•'. */
  readonly marker?: string
}
export interface Cell { readonly blocks: readonly Block[]; readonly span?: number; readonly fill?: string; /** Rows that it reaches over; those below hold a cell that is covered. */ readonly rows?: number; readonly covered?: true }
export interface TableRow { readonly cells: readonly Cell[] }
export interface Table {
  readonly kind: 'table'
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly TableRow[]
  /** Rows at the top that stand on each page again. */
  readonly headRows: number
  readonly borders: 'all' | 'rows' | 'none'
  /** Of the width between the margins; 1 by default. */
  readonly share?: number
  readonly align?: Alignment
}
export type Block = Paragraph | Table

/** A laid out document, in points: of a template with its tags still in the text, or filled and ready for the printer. */
export interface Layout {
  readonly page: { readonly width: number; readonly height: number; readonly top: number; readonly right: number; readonly bottom: number; readonly left: number; readonly headAt: number; readonly footAt: number }
  readonly size: number
  readonly header: readonly Block[]
  readonly footer: readonly Block[]
  readonly body: readonly Block[]
}

/** A4 with usual margins. */
export const a4: Layout['page'] = { width: 595.28, height: 841.89, top: 62, right: 48, bottom: 58, left: 48, headAt: 26, footAt: 26 }

export const isText = (run: Run): run is TextRun => 'text' in run
