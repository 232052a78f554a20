import { type PointerEvent, useState } from 'react'
import { dayMinutes, snapped } from './layout.ts'

interface Drawn { readonly from: number; readonly to: number }
interface Begun { readonly at: number; readonly clientY: number }

/** Less than this, in pixels, is a click. */
const click = 4

/** Minutes of the day at a place in its column. */
export function minutesAt(column: Element, clientY: number): number {
  const { top, height } = column.getBoundingClientRect()
  return ((clientY - top) / height) * dayMinutes
}

/** The stretch from where the pointer went down to where it is; half an hour where it has not gone anywhere. */
function stretch({ currentTarget, clientY }: PointerEvent<HTMLElement>, { at, clientY: downAt }: Begun): Drawn {
  if (Math.abs(clientY - downAt) < click) return { from: at, to: at + 30 }
  const to = snapped(minutesAt(currentTarget, clientY))
  return to >= at ? { from: at, to: Math.max(at + 15, to) } : { from: to, to: at + 30 }
}

/** Draws a stretch of an empty column with the mouse or a pen; a click takes half an hour. A finger scrolls. */
export function useDrawing(day: string, onCreate: ((day: string, from: number, to: number) => void) | undefined) {
  const [begun, setBegun] = useState<Begun>()
  const [drawn, setDrawn] = useState<Drawn>()
  const end = () => { setBegun(undefined); setDrawn(undefined) }
  return {
    drawn,
    handlers: onCreate === undefined ? {} : {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.target !== event.currentTarget || event.button !== 0 || event.pointerType === 'touch') return
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = Math.floor(minutesAt(event.currentTarget, event.clientY) / 30) * 30
        setBegun({ at, clientY: event.clientY })
        setDrawn({ from: at, to: at + 30 })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (begun !== undefined) setDrawn(stretch(event, begun))
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        // By where it is let go: the last move may not have been drawn yet.
        if (begun !== undefined) { const { from, to } = stretch(event, begun); onCreate(day, from, to) }
        end()
      },
      onPointerCancel: end,
    },
  }
}
