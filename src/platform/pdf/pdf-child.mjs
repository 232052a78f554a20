// Runs in a process of its own: fonts of 10 MB each and whatever a layout costs stay out of the server's memory and off its loop.
// Takes { id, definition } by the channel of its parent and answers { id, bytes } or { id, problem }; ends with the channel.
import { join } from 'node:path'
import pdfmake from 'pdfmake'

const [fonts, latin] = process.argv.slice(2)
const regular = join(fonts, '400Regular/NotoSansSC_400Regular.ttf')
const bold = join(fonts, '700Bold/NotoSansSC_700Bold.ttf')
// Chinese is not set in italics; Latin letters are, in a face of their own.
const italics = join(latin, 'Roboto-Italic.ttf')
const bolditalics = join(latin, 'Roboto-MediumItalic.ttf')
const ownFiles = new Set([regular, bold, italics, bolditalics])

pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold }, Latin: { normal: italics, bold: bolditalics, italics, bolditalics } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => ownFiles.has(path))

/** Page numbers are known only once the pages are: the places of them in the foot and the head are filled then. */
const numbered = (node, page, pages) => {
  if (Array.isArray(node)) return node.map((each) => numbered(each, page, pages))
  if (node === null || typeof node !== 'object') return node
  if (node.count === 'page' || node.count === 'pages') return { ...node, text: String(node.count === 'page' ? page : pages) }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, numbered(value, page, pages)]))
}

const lined = (borders) => ({
  hLineWidth: (index, { table: { body, headerRows = 0 } }) => (borders === 'all' ? 0.5 : borders === 'rows' ? (index === headerRows ? 0.9 : index === 0 ? 0 : index === body.length ? 0.9 : 0.4) : 0),
  vLineWidth: () => (borders === 'all' ? 0.5 : 0),
  hLineColor: (index, { table: { headerRows = 0, body } }) => (borders === 'rows' && index !== headerRows && index !== body.length ? '#d4d8dd' : borders === 'all' ? '#8a9099' : '#3c4450'),
  vLineColor: () => '#8a9099',
  paddingLeft: () => 5, paddingRight: () => 5, paddingTop: () => 3, paddingBottom: () => 3,
})
pdfmake.setTableLayouts({ all: lined('all'), rows: lined('rows'), none: { ...lined('none'), paddingTop: () => 1, paddingBottom: () => 1 } })

const print = async ({ id, definition }) => {
  try {
    const { header, footer, created, ...rest } = definition
    const bytes = await pdfmake.createPdf({
      ...rest,
      ...(header === undefined ? {} : { header: (page, pages) => numbered(header, page, pages) }),
      ...(footer === undefined ? {} : { footer: (page, pages) => numbered(footer, page, pages) }),
      info: { ...rest.info, creationDate: new Date(created), modDate: new Date(created), producer: 'Guanxi', creator: 'Guanxi' },
    }).getBuffer()
    process.send({ id, bytes })
  } catch (error) {
    process.send({ id, problem: error instanceof Error ? error.message : String(error) })
  }
}
process.on('message', (asked) => { void print(asked) })
process.on('disconnect', () => process.exit(0))
