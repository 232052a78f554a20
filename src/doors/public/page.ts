import { type Language, say, type Words } from '../../lib/words.ts'
import type { ShownQuestion } from '../../model/define/formQuestions.ts'
import { formWords as words } from '../../model/words/ui/forms.ts'
import { documentOf, otherLanguages } from './document.ts'
import { Html, html } from './html.ts'
import type { CameBy, OpenFormHere, TakenForm } from './ports.ts'
import { formScript, formStyle } from './style.ts'

/** How a page is drawn: in which language, inside of another, and with which nonce its style and script are let through. */
export interface Setting { readonly language: Language; readonly embedded: boolean; readonly nonce: string }

export interface FormPage extends Setting {
  readonly form: OpenFormHere
  readonly stamp: string
  readonly last: CameBy
  readonly first?: CameBy | undefined
  /** What was typed before. */
  readonly typed?: ReadonlyMap<string, readonly string[]>
  readonly consents?: readonly string[]
  readonly taken?: TakenForm
}

/** The names under which the page sends: answers, consents, how somebody came. */
export const sent = { answer: 'a.', consent: 'c.', last: 'last.', first: 'first.', bait: 'company_fax' } as const

/** The page of a form; it needs no script. */
export function formPage(page: FormPage): string {
  const { form: { shown, company }, language, taken, embedded } = page
  const said = (text: Words) => say(text, language)
  const wrong = taken?.kind === 'wrong' ? taken.fields : new Map<string, { readonly message: Words }>()
  const note = taken === undefined || taken.kind === 'taken' ? undefined : taken.kind === 'wrong' ? words.mend : words[taken.because]
  const body = html`
<div class="top"><span class="company">${company}</span>${otherLanguages(language).map((other) => html`<a href="?lang=${other}${embedded ? '&embed=1' : ''}" lang="${other}" hreflang="${other}">${words.otherLanguage[other]}</a>`)}</div>
<div class="card"><h1>${said(shown.title)}</h1>${shown.intro === undefined ? undefined : html`<p class="intro">${said(shown.intro)}</p>`}
${note === undefined ? undefined : html`<p class="note" role="alert">${said(note)}</p>`}
<form method="post" action="?${embedded ? 'embed=1' : ''}" accept-charset="utf-8" novalidate>
${shown.questions.map((question) => field(page, question, wrong.get(question.field)))}
${consentOf(page, wrong.has('consent'))}
<div class="bait" aria-hidden="true"><label>${said(words.bait)}<input name="${sent.bait}" tabindex="-1" autocomplete="off"></label></div>
<input type="hidden" name="stamp" value="${page.stamp}"><input type="hidden" name="lang" value="${language}">
${hidden(sent.last, page.last)}${page.first === undefined ? undefined : hidden(sent.first, page.first)}
<button type="submit">${said(words.send)}</button></form></div>`
  return pageOf(page, said(shown.title), body, { script: formScript })
}

/** After it was sent. The page where one goes on is opened by itself, unless it would open inside of another page. */
export function thanksPage(page: Setting & { readonly form: OpenFormHere }): string {
  const { form: { shown }, language, embedded } = page
  const { redirect } = shown
  const body = html`<div class="card" role="status"><div class="sign" aria-hidden="true">✓</div><h1>${say(words.thanksTitle, language)}</h1><p class="thanks">${say(shown.thanks, language)}</p>
${redirect === undefined ? undefined : html`<a class="button" href="${redirect}" rel="noopener"${embedded && new Html(' target="_top"')}>${say(words.goOn, language)}</a>`}</div>`
  return pageOf(page, say(words.thanksTitle, language), body, { after: redirect === undefined || embedded ? undefined : html`<meta http-equiv="refresh" content="3;url=${redirect}">` })
}

/** Whatever else is to be said to somebody outside. */
export function notePage(page: Setting, title: Words, about: Words): string {
  return pageOf(page, say(title, page.language), html`<div class="card"><h1>${say(title, page.language)}</h1><p class="thanks">${say(about, page.language)}</p></div>`)
}

function pageOf(setting: Setting, title: string, body: Html, more: { readonly script?: string; readonly after?: Html | undefined } = {}): string {
  return documentOf(setting, title, { style: formStyle, body, bodyClass: setting.embedded ? 'embedded' : undefined, ...more })
}

function hidden(prefix: string, came: CameBy): readonly Html[] {
  return Object.entries(came).flatMap(([name, value]) => (typeof value === 'string' ? [html`<input type="hidden" name="${prefix}${name}" value="${value.slice(0, 2000)}">`] : []))
}

function field(page: FormPage, question: ShownQuestion, wrong: { readonly message: Words; readonly values?: Readonly<Record<string, string | number>> } | undefined): Html {
  const { language } = page
  const id = `a-${question.field}`
  const label = html`${say(question.label, language)}${question.required ? undefined : html`<small>${say(words.optional, language)}</small>`}`
  const help = question.help === undefined ? undefined : html`<p class="help" id="${id}-help">${say(question.help, language)}</p>`
  const fault = wrong === undefined ? undefined : html`<p class="wrong" id="${id}-wrong">${say(wrong.message, language, wrong.values)}</p>`
  const described = [question.help === undefined ? '' : `${id}-help`, wrong === undefined ? '' : `${id}-wrong`].filter((each) => each !== '').join(' ')
  const about = html` id="${id}" name="${sent.answer}${question.field}"${question.required && new Html(' required')}${wrong !== undefined && new Html(' aria-invalid="true"')}${described !== '' && html` aria-describedby="${described}"`}`
  const values = page.typed?.get(question.field) ?? []
  if (question.kind === 'several') {
    return html`<fieldset class="field"${described !== '' && html` aria-describedby="${described}"`}><legend>${label}</legend>${help}${question.choices.map((choice) => html`<label class="tick"><input type="checkbox" name="${sent.answer}${question.field}" value="${choice.value}"${values.includes(choice.value) && new Html(' checked')}>${say(choice.label, language)}</label>`)}${fault}</fieldset>`
  }
  if (question.kind === 'yes') return html`<div class="field">${help}<label class="tick"><input type="checkbox" value="yes"${about}${values.length > 0 && new Html(' checked')}>${label}</label>${fault}</div>`
  return html`<div class="field"><label for="${id}">${label}</label>${help}${control(question, about, values[0] ?? '', language)}${fault}</div>`
}

const types = { line: 'text', email: 'email', phone: 'tel', address: 'url', date: 'date', number: 'text' } as const
const fills: Readonly<Record<string, string>> = { name: 'name', company: 'organization', title: 'organization-title', phone: 'tel', email: 'email', website: 'url', address: 'street-address', city: 'address-level2', region: 'address-level1', country: 'country-name' }

function control({ field: name, kind, max, choices }: ShownQuestion, about: Html, value: string, language: Language): Html {
  if (kind === 'lines') return html`<textarea rows="4" maxlength="${max}"${about}>
${value}</textarea>`
  if (kind === 'one') return html`<select${about}><option value="">${say(words.choose, language)}</option>${choices.map((choice) => html`<option value="${choice.value}"${choice.value === value && new Html(' selected')}>${say(choice.label, language)}</option>`)}</select>`
  const type = kind === 'email' || kind === 'phone' || kind === 'address' || kind === 'date' ? types[kind] : 'text'
  const fill = Object.hasOwn(fills, name) ? fills[name] : undefined
  return html`<input type="${type}" maxlength="${max}"${kind === 'number' && new Html(' inputmode="decimal"')}${fill !== undefined && html` autocomplete="${fill}"`}${about} value="${value}">`
}

function consentOf({ form: { shown: { consent } }, language, consents = [] }: FormPage, missing: boolean): Html | undefined {
  if (consent === undefined) return undefined
  return html`<fieldset class="field" aria-describedby="consent-words"><legend>${say(words.consentGroup, language)}${consent.required ? undefined : html` <small>${say(words.optional, language)}</small>`}</legend><p class="help wording" id="consent-words">${say(consent.wording, language)}</p>
${consent.channels.map(({ value, label }) => html`<label class="tick"><input type="checkbox" name="${sent.consent}${value}" value="yes"${consents.includes(value) && new Html(' checked')}${missing && new Html(' aria-invalid="true"')}>${say(label, language)}</label>`)}${missing && html`<p class="wrong">${say(words.consentMissing, language)}</p>`}</fieldset>`
}
