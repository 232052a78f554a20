import { lazy, Suspense, useEffect, useState } from 'react'
import { useRights } from '../data/me.ts'
import { model, objectAtPath } from '../model.ts'
import { useIsPhone } from '../parts/media.ts'
import type { Called } from './called.ts'

const CallSheet = lazy(() => import('./call-sheet.tsx').then((module) => ({ default: module.CallSheet })))

/** On a phone, after a number was tapped: the outcome, the next contact, kept: three taps. */
export function AfterCall() {
  const phone = useIsPhone()
  const rights = useRights()
  const [called, setCalled] = useState<Called>()
  const may = phone && rights.mayCreate('activity')
  useEffect(() => {
    if (!may) return
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null
      const found = link === null ? undefined : whom(link)
      if (found !== undefined) setCalled({ ...found, at: new Date().toISOString() })
    }
    document.addEventListener('click', press, true)
    return () => document.removeEventListener('click', press, true)
  }, [may])
  return called === undefined ? null : <Suspense><CallSheet key={called.at} called={called} onClose={() => setCalled(undefined)} /></Suspense>
}

/** Whose number it is: the card or line that it stands in leads to its record, else the page is that record's. */
function whom(link: Element): Omit<Called, 'at'> | undefined {
  const beside = [...link.closest('li, [role="listitem"], article')?.querySelectorAll<HTMLAnchorElement>('a[href^="/"]') ?? []].find(({ pathname }) => recordAt(pathname) !== undefined)
  const found = recordAt(beside?.pathname ?? location.pathname)
  const name = (beside?.textContent ?? document.querySelector('.record-name h1')?.textContent ?? '').trim()
  return found === undefined ? undefined : { ...found, name }
}

function recordAt(path: string): { readonly object: string; readonly id: string } | undefined {
  const [, objects = '', id = ''] = path.split('/')
  const object = objectAtPath(objects)
  const target = model.object('activity').fields['target']
  return object === undefined || !/^[0-9a-f-]{36}$/.test(id) || target?.type !== 'target' || !target.to.includes(object.name) ? undefined : { object: object.name, id }
}
