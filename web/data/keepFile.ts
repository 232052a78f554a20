/** For so long a browser may take to begin with a file that it was handed, milliseconds. */
const kept = 60_000

/** Gives a file to the browser to keep, under a name. */
export function keepFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, kept)
}
