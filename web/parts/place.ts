const edge = 8

/** Puts a panel of the top layer below what it belongs to, or above where there is no room, and never out of the window. */
export function placeBeside(panel: HTMLElement, beside: Element, align: 'start' | 'end' = 'start'): void {
  const around = beside.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const wanted = align === 'end' ? around.right - width : around.left
  const below = around.bottom + 4
  const top = below + height > window.innerHeight - edge && around.top - height - 4 > edge ? around.top - height - 4 : below
  panel.style.left = `${Math.max(edge, Math.min(wanted, window.innerWidth - width - edge))}px`
  panel.style.top = `${Math.max(edge, Math.min(top, window.innerHeight - height - edge))}px`
}
