import { type PointerEvent, useState } from 'react'
import { dayMinutes, snapped } from './layout.ts'

interface Drawn { readonly from: number; readonly to: number }

/** Minutes of the day at a place in its column. */
export function minutesAt(column: Element, clientY: number): number {
  const { top, height } = column.getBoundingClientRect()
  return ((clientY - top) / height) * dayMinutes
}

/** Draws a stretch of an empty column with the mouse or a pen; a click takes half an hour. A finger scrolls. */
export function useDrawing(day: string, onCreate: ((day: string, from: number, to: number) => void) | undefined) {
  const [start, setStart] = useState<number>()
  const [drawn, setDrawn] = useState<Drawn>()
  const end = () => { setStart(undefined); setDrawn(undefined) }
  return {
    drawn,
    handlers: onCreate === undefined ? {} : {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.target !== event.currentTarget || event.button !== 0 || event.pointerType === 'touch') return
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = Math.floor(minutesAt(event.currentTarget, event.clientY) / 30) * 30
        setStart(at)
        setDrawn({ from: at, to: at + 30 })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (start === undefined) return
        const at = snapped(minutesAt(event.currentTarget, event.clientY))
        setDrawn(at >= start ? { from: start, to: Math.max(start + 15, at) } : { from: at, to: start + 30 })
      },
      onPointerUp() {
        if (drawn !== undefined) onCreate(day, drawn.from, drawn.to)
        end()
      },
      onPointerCancel: end,
    },
  }
}
