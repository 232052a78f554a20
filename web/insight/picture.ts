/** How a thing looks that is copied into a picture: what is not named here follows from it. */
const looks = [
  'display', 'position', 'left', 'right', 'top', 'bottom', 'box-sizing', 'width', 'height', 'min-width', 'min-height', 'margin', 'padding', 'border', 'border-top', 'border-right', 'border-bottom', 'border-left', 'border-radius', 'border-collapse', 'border-spacing', 'table-layout',
  'background-color', 'color', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'letter-spacing', 'line-height', 'text-align', 'text-overflow', 'text-decoration', 'white-space', 'vertical-align', 'flex', 'flex-direction', 'flex-wrap', 'align-items', 'align-content', 'align-self', 'justify-content', 'gap',
  'grid-template-columns', 'grid-template-rows', 'grid-auto-rows', 'grid-column', 'grid-row', 'fill', 'stroke', 'stroke-width', 'visibility', 'transform',
] as const
const density = 2
/** No browser draws further than this, in device pixels. */
const longest = 16_000

/** What a part of the page shows as a PNG, charts among it, in the colours in which it is seen; null where the browser cannot. */
export async function pictureOf(element: HTMLElement): Promise<Blob | null> {
  const { width, height } = element.getBoundingClientRect()
  const background = getComputedStyle(document.documentElement).getPropertyValue('--page').trim() || getComputedStyle(document.body).backgroundColor
  const copy = copyOf(element)
  copy.style.setProperty('margin', '0')
  const markup = new XMLSerializer().serializeToString(copy)
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`
  await image.decode()
  const scale = Math.min(density, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  const edge = 16
  canvas.width = Math.ceil((width + 2 * edge) * scale)
  canvas.height = Math.ceil((height + 2 * edge) * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = background
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, edge * scale, edge * scale, width * scale, height * scale)
  return new Promise((done) => { canvas.toBlob(done, 'image/png') })
}

/** A copy with its looks on itself; canvases become pictures of themselves, buttons stay out. */
function copyOf(element: Element): HTMLElement | SVGElement {
  const made = element instanceof HTMLCanvasElement ? pictureOfCanvas(element) : element.cloneNode(false)
  if (!(made instanceof HTMLElement) && !(made instanceof SVGElement)) throw new TypeError('Only elements are copied.')
  const style = getComputedStyle(element)
  for (const name of looks) made.style.setProperty(name, style.getPropertyValue(name))
  // What scrolls is shown as far as it is seen, without bars.
  made.style.setProperty('overflow', style.overflow === 'visible' ? 'visible' : 'hidden')
  for (const name of ['class', 'id', 'href', 'aria-label']) made.removeAttribute(name)
  for (const child of element.childNodes) {
    if (child instanceof Text) made.append(child.cloneNode())
    else if (child instanceof Element && !['BUTTON', 'SCRIPT', 'STYLE'].includes(child.tagName) && child.getAttribute('data-picture') !== 'no') made.append(copyOf(child))
  }
  return made
}

function pictureOfCanvas(canvas: HTMLCanvasElement): HTMLImageElement {
  const image = document.createElement('img')
  image.src = canvas.toDataURL('image/png')
  return image
}
