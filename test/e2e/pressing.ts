import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Language, say as sayIn, type Words } from '../../src/lib/words.ts'
import { actions } from '../../src/model/actions/index.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'

const verbs = new Map(actions.map((action) => [action.name, action]))
/** What a verb is called on its button. */
export const labelOf = (verb: string): Words => verbs.get(verb)?.label ?? { en: '', zh: '' }

export interface Pressing {
  /** Opens a record and waits until it stands, its course too. */
  readonly goTo: (path: string, id: string) => Promise<void>
  /** Runs a verb of the record by its button, or by the menu where it has none. */
  readonly act: (verb: string, fill?: (dialog: Locator) => Promise<void>) => Promise<void>
}

/** Keeps what is seen where PICTURES names a folder, numbered in its order; nothing may stand beyond the edge of the screen. */
export function pictureBook(language: Language): (on: Page, what: string) => Promise<void> {
  let step = 0
  return async (on, what) => {
    expect(await on.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), what).toBe(true)
    const folder = process.env['PICTURES']
    if (folder !== undefined) await on.screenshot({ path: `${folder}/${language}-${String(step += 1).padStart(2, '0')}-${what}.png` })
  }
}

/** The page of somebody who goes a way verb by verb. @param seen is told of each dialog that is about to be sent. */
export function pressing(page: Page, { address, language, seen }: { readonly address: string; readonly language: Language; readonly seen: (on: Page, what: string) => Promise<void> }): Pressing {
  const say = (words: Words) => sayIn(words, language)
  return {
    async goTo(path, id) {
      await page.goto(`${address}/${path}/${id}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('.timeline li').first().waitFor()
    },
    async act(verb, fill = () => Promise.resolve()) {
      const name = say(labelOf(verb))
      const more = page.getByRole('button', { name: say(recordWords.actions) })
      await more.waitFor()
      const [button, item] = [page.getByRole('button', { name, exact: true }), page.getByRole('menuitem', { name, exact: true })]
      // What may be done is known a moment after the record: it stands beside the menu or in it.
      await more.click()
      await button.or(item).first().waitFor()
      if (await item.count() > 0) await item.click()
      else { await page.keyboard.press('Escape'); await button.first().click() }
      // What asks for nothing is done at once.
      if (Object.keys(verbs.get(verb)?.input ?? {}).length === 0) return
      const dialog = page.getByRole('dialog', { name })
      await dialog.waitFor()
      await fill(dialog)
      await seen(page, verb)
      await dialog.getByRole('button', { name, exact: true }).click()
    },
  }
}
