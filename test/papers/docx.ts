import JSZip from 'jszip'

const types = (more = '') => `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`
const relations = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
export const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'

export interface Given { readonly body: string; readonly header?: string; readonly footer?: string; readonly styles?: string; readonly numbering?: string; readonly relations?: string; readonly types?: string; readonly pictures?: Readonly<Record<string, Buffer>>; readonly others?: Readonly<Record<string, string | Buffer>>; readonly prolog?: string }

/** A Word document as a word processor writes it, as far as tests need one. */
export async function docx({ body, header, footer, styles, numbering, relations: more = '', types: extra = '', pictures = {}, others = {}, prolog = '' }: Given): Promise<Buffer> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', types(extra))
  zip.file('_rels/.rels', relations('<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'))
  const section = `<w:sectPr>${header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdH"/>'}${footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rIdF"/>'}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1134" w:header="600" w:footer="600"/></w:sectPr>`
  zip.file('word/document.xml', `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${wordNames}><w:body>${body}${section}</w:body></w:document>`)
  zip.file('word/_rels/document.xml.rels', relations(`${header === undefined ? '' : '<Relationship Id="rIdH" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>'}${footer === undefined ? '' : '<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>'}${Object.keys(pictures).map((name) => `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}.png"/>`).join('')}${more}`))
  if (header !== undefined) zip.file('word/header1.xml', `<w:hdr ${wordNames}>${header}</w:hdr>`)
  if (footer !== undefined) zip.file('word/footer1.xml', `<w:ftr ${wordNames}>${footer}</w:ftr>`)
  if (styles !== undefined) zip.file('word/styles.xml', `<w:styles ${wordNames}>${styles}</w:styles>`)
  if (numbering !== undefined) zip.file('word/numbering.xml', `<w:numbering ${wordNames}>${numbering}</w:numbering>`)
  for (const [name, bytes] of Object.entries(pictures)) zip.file(`word/media/${name}.png`, bytes)
  for (const [name, content] of Object.entries(others)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const run = (text: string, properties = '') => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const paragraph = (inside: string, properties = '') => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`
export const cell = (inside: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inside.startsWith('<w:p') ? inside : paragraph(inside)}</w:tc>`
export const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
export const table = (columns: number, ...rows: readonly string[]) => `<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/><w:left w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2400"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
export const picture = (id: string) => `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** One dark pixel as a PNG. */
export const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
