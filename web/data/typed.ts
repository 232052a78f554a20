import type { Json } from '../../src/lib/json.ts'
import { loadAway, ownerHere } from './away.ts'
import { ownerText } from './waiting.ts'

// What somebody typed and did not save survives a reload: sealed on this device, for them alone. Which things there are is marked
// beside it, so that a page on which nothing was typed need not look.

const marks = 'guanxi.typed'
const mostMarks = 50

function marked(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(marks) ?? '[]')
    return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : []
  } catch {
    return []
  }
}
const mark = (about: string, on: boolean) => localStorage.setItem(marks, JSON.stringify([...marked().filter((each) => each !== about), ...(on ? [about] : [])].slice(-mostMarks)))

const ours = (about: string): string => { const owner = ownerHere(); return `${owner === undefined ? '' : ownerText(owner)} ${about}` }

/** @param about what it belongs to: 'quote 0192… lines'. Where the browser keeps nothing, nothing is kept. */
export async function keepTyped(about: string, typed: Json): Promise<void> {
  const away = await loadAway()
  if (away === undefined) return
  await away.typed.put(ours(about), JSON.stringify(typed))
  mark(about, true)
}

export async function typedBefore(about: string): Promise<Json | undefined> {
  if (!marked().includes(about)) return undefined
  const text = await (await loadAway())?.typed.get(ours(about)).catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text) as Json
}

export async function dropTyped(about: string): Promise<void> {
  if (!marked().includes(about)) return
  mark(about, false)
  await (await loadAway())?.typed.drop(ours(about)).catch(() => undefined)
}
