import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './browser.ts'

interface Place { readonly x: number; readonly y: number }
interface Drag {
  /** Where to hold it, from its upper left corner; its middle without. */
  readonly hold?: Place
  /** Where it goes once it is lifted: what takes it may only then be there. */
  readonly to: () => Promise<Locator> | Locator
  /** Where to let it go, within what takes it; its middle without. */
  readonly drop?: (size: { readonly width: number; readonly height: number }) => Place
  /** What the class of the place says while it would take what is held. */
  readonly mark: RegExp
}

/** By the mouse, in steps, let go once the place says that it takes what is held: as a hand does that looks. */
export async function drag(page: Page, what: Locator, { hold, to, drop, mark }: Drag): Promise<void> {
  // Until it no longer moves: whatever is above it has come.
  await what.hover(hold === undefined ? {} : { position: hold })
  const from = await boxOf(what)
  const [x, y] = [from.x + (hold?.x ?? from.width / 2), from.y + (hold?.y ?? from.height / 2)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8, { steps: 3 })
  const target = await to()
  await target.waitFor()
  await expect.poll(async () => {
    const box = await boxOf(target)
    const at = drop?.(box) ?? { x: box.width / 2, y: box.height / 2 }
    await page.mouse.move(box.x + at.x, box.y + at.y, { steps: 6 })
    return (await target.getAttribute('class')) ?? ''
  }, { timeout: patience / 2 }).toMatch(mark)
  await page.mouse.up()
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox()
  if (box === null) throw new Error('There is nothing to drag, or nowhere to drop.')
  return box
}
