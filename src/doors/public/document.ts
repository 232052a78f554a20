import { type Language, languages } from '../../lib/words.ts'
import { Html, html } from './html.ts'

export interface Shown { readonly language: Language; readonly nonce: string }

interface Parts {
  readonly style: string
  readonly body: Html
  /** Behind the body's content: a script of its own, with the nonce of the page. */
  readonly script?: string | undefined
  readonly after?: Html | undefined
  readonly bodyClass?: string | undefined
  readonly mainClass?: string | undefined
}

/** A whole page of HTML that needs no script and asks no search engine in. */
export function documentOf({ language, nonce }: Shown, title: string, { style, body, script, after, bodyClass, mainClass }: Parts): string {
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title><style nonce="${nonce}">${new Html(style)}</style></head>
<body${bodyClass !== undefined && html` class="${bodyClass}"`}><main${mainClass !== undefined && html` class="${mainClass}"`}>${body}</main>${script !== undefined && html`<script nonce="${nonce}">${new Html(script)}</script>`}${after}</body></html>
`.text
}

export const otherLanguages = (language: Language): readonly Language[] => languages.filter((each) => each !== language)
