import type { PdfDrawing, PdfNode, PdfShape } from '../../../platform/pdf/index.ts'
import type { SheetCell } from './sheet.ts'

const colours = ['#0F766E', '#2F6BB5', '#A9700F', '#B4483D'] as const
const rule = '#D4D8DD'

/** A bar beside a number, as long as its share of the greatest. */
export function barOf(value: SheetCell, most: number, width: number): PdfNode {
  if (typeof value !== 'number' || most <= 0 || value <= 0) return ''
  return { canvas: [{ type: 'rect', x: 0, y: 2, w: Math.max(1, (value / most) * width), h: 7, r: 1, color: colours[0] }] }
}

interface CurveGiven { readonly series: readonly (readonly (number | null)[])[]; readonly width: number; readonly height: number }

/** Numbers that follow each other in time, each series as a line with a dot at each value. */
export function curvesOf({ series, width, height }: CurveGiven): PdfDrawing {
  const all = series.flat().filter((value) => value !== null)
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)]
  const count = Math.max(1, ...series.map((values) => values.length))
  const place = (value: number, index: number) => ({ x: 4 + (count === 1 ? 0 : (index / (count - 1)) * (width - 8)), y: height - 4 - (most === least ? 0 : ((value - least) / (most - least)) * (height - 12)) })
  const grid = [0, 0.5, 1].map((part): PdfShape => { const y = 8 + part * (height - 12); return { type: 'polyline', points: [{ x: 0, y }, { x: width, y }], lineColor: rule, lineWidth: 0.5 } })
  const curves = series.flatMap((values, which): PdfShape[] => {
    const colour = colours[which % colours.length] ?? colours[0]
    const points = values.flatMap((value, index) => (value === null ? [] : [place(value, index)]))
    return [...(points.length > 1 ? [{ type: 'polyline', points, lineColor: colour, lineWidth: 1.5 } as const] : []), ...points.map(({ x, y }): PdfShape => ({ type: 'ellipse', x, y, r1: 2, r2: 2, color: colour }))]
  })
  return { canvas: [...grid, ...curves] }
}
