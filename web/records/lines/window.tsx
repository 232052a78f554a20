import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef } from 'react'

/** So many rows are drawn whole; of more only those in sight. */
const drawnWhole = 60
const usualHeight = 40
const headHeight = 28

export interface RowWindow {
  readonly frame: RefObject<HTMLDivElement | null>
  /** Whether the frame scrolls by itself. */
  readonly long: boolean
  /** Rows to draw; before each of them so many pixels of rows that are not drawn. */
  readonly shown: readonly { readonly index: number; readonly gap: number }[]
  /** Pixels of rows behind the last. */
  readonly after: number
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
  readonly reveal: (index: number) => void
}

/** Which rows of a long table are in sight. @param held a row that stays drawn, as it has the focus. */
export function useRowWindow(count: number, keyAt: (index: number) => string, held?: number): RowWindow {
  const frame = useRef<HTMLDivElement>(null)
  const long = count > drawnWhole
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called, never kept
  const virtual = useVirtualizer({
    count, enabled: long, getScrollElement: () => frame.current, estimateSize: () => usualHeight, overscan: 10, scrollMargin: headHeight, scrollPaddingStart: headHeight, getItemKey: keyAt,
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range)
      return held === undefined || held >= range.count || indexes.includes(held) ? indexes : [...indexes, held].sort((one, other) => one - other)
    }, [held]),
  })
  if (!long) return { frame, long, shown: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })), after: 0, measure: undefined, reveal: () => undefined }
  let end = headHeight
  const shown = virtual.getVirtualItems().filter(({ index }) => index < count).map((item) => {
    const gap = Math.max(0, item.start - end)
    end = item.end
    return { index: item.index, gap }
  })
  return { frame, long, shown, after: Math.max(0, virtual.getTotalSize() + headHeight - end), measure: virtual.measureElement, reveal: (index) => virtual.scrollToIndex(index) }
}

/** Room for the rows that are not drawn. */
export function Gap({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr className="lines-gap" aria-hidden="true" style={{ height }} />
}
