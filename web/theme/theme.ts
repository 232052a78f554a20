export type Theme = 'light' | 'dark' | 'system'
export const themes: readonly Theme[] = ['light', 'dark', 'system']

const key = 'guanxi.theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

export function hasChosenTheme(): boolean {
  return localStorage.getItem(key) !== null
}

/** The theme chosen in this browser; system until one is. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(key)
  return themes.find((theme) => theme === stored) ?? 'system'
}

/** Shows the theme at once and remembers it in this browser. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
  showTheme()
}

/** Puts the chosen theme on the document, now and whenever the system's changes. */
export function startTheme(): void {
  dark.addEventListener('change', showTheme)
  showTheme()
}

export function isDark(): boolean {
  const theme = chosenTheme()
  return theme === 'dark' || (theme === 'system' && dark.matches)
}

function showTheme(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light'
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark() ? '#161e1c' : '#ffffff')
}
