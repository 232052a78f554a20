import { z } from 'zod'
import type { Words } from '../../lib/words.ts'
import { shopWords as words } from '../../model/words/ui/shop.ts'
import { SharedRateLimit } from '../rest/rates.ts'
import type { Route } from '../rest/route.ts'
import { Html, html } from './html.ts'
import { about, type ShopGiven, tag, visiting } from './shop.ts'
import { form, one, read, shows, takes, open } from './shopForms.ts'
import { saying, type ShopSetting, shopNote, shopPage, within } from './shopLayout.ts'
import type { Page } from './serving.ts'
import type { PublicShops, ShopHere } from './shopPorts.ts'

/** How a customer signs in: by a link, which they may ask for themselves where mail goes out. */
export function publicSignInRoutes(given: ShopGiven): Route[] {
  const { shops, clock, sharedBucket } = given
  const visit = visiting(given)
  const asking = new SharedRateLimit('shop way in', { burst: 6, perSecond: 1 / 120 }, clock, sharedBucket)
  // Nobody's mailbox is filled, by however many askers. Also where the address is nobody's, or the bound would tell.
  const mailbox = new SharedRateLimit('shop way in, mailbox', { burst: 3, perSecond: 1 / 1200 }, clock, sharedBucket)
  return [
    {
      method: 'GET', path: '/shop/{address}/sign-in', ...open,
      operation: { id: 'showShopSignIn', tag, summary: 'How a customer signs in', about, ...shows },
      handle: (call) => visit(call, '/sign-in', (shop, setting) => signInPage(shops, shop, setting)),
    },
    {
      method: 'POST', path: '/shop/{address}/sign-in', ...takes,
      operation: { id: 'askShopLink', tag, summary: 'Ask for a link to sign in by mail', about: `${about}The answer is the same whether the address is known or not.`, ...form, problems: [413, 415, 429] },
      handle: (call) => visit(call, '/sign-in', async (shop, setting) => {
        const email = one(read(call.body), 'email', 200)
        if (!z.email().safeParse(email).success) return signInPage(shops, shop, setting, { status: 422, email, wrong: words.wrongEmail })
        await asking.take(call.request.ip)
        await mailbox.take(`${shop.id} ${email.toLowerCase()}`)
        if (!await shops.mails(shop)) return signInPage(shops, shop, setting)
        shops.askWayIn(shop, { email, language: setting.language })
        const t = saying(setting.language)
        return { status: 200, text: shopNote(setting, shop, t(words.linkAsked), t(words.linkAskedAbout, { email })) }
      }),
    },
  ]
}

interface Asked { readonly status?: number; readonly email?: string; readonly wrong?: Words }

/** The way in, as far as this company offers one. */
export async function signInPage(shops: Pick<PublicShops, 'mails'>, shop: ShopHere, setting: ShopSetting, { status = 200, email = '', wrong }: Asked = {}): Promise<Page> {
  const t = saying(setting.language)
  if (!await shops.mails(shop)) return { status, text: shopNote(setting, shop, t(words.signIn), t(words.signInNoMail)) }
  const invalid = wrong !== undefined && new Html(' aria-invalid="true" aria-describedby="wrong-email"')
  return { status, text: shopPage(setting, shop, t(words.signIn), html`<form class="card narrow" method="post" action="${within(shop, setting, '/sign-in')}" accept-charset="utf-8" novalidate><h1>${t(words.signIn)}</h1><p class="remark">${t(words.signInByMail)}</p>
<div class="field"><label for="email">${t(words.email)}</label><input id="email" name="email" type="email" maxlength="200" autocomplete="email" required value="${email}"${invalid}>${wrong !== undefined && html`<p class="wrong" id="wrong-email">${t(wrong)}</p>`}</div>
<div class="actions"><a class="plain" href="${within(shop, setting)}">${t(words.back)}</a><button type="submit">${t(words.sendLink)}</button></div></form>`) }
}
