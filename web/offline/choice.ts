const key = 'guanxi.offline'

/** Whether this device keeps what is read and starts without network: chosen by its owner; otherwise a phone or an installed application does. */
export function keepsHere(): boolean {
  const chosen = localStorage.getItem(key)
  if (chosen !== null) return chosen === 'on'
  return window.matchMedia('(pointer: coarse), (display-mode: standalone)').matches
}

export function chooseKeeping(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off')
}
