import { say, type Words, type WordValues } from '../../lib/words.ts'
import { linkWords as words } from '../../model/words/ui/signedLinks.ts'
import { documentOf, otherLanguages, type Shown } from './document.ts'
import { Html, html } from './html.ts'
import type { DocumentHere, LinkHere, ReplyHere } from './linkPorts.ts'
import { linkScript, linkStyle } from './linkStyle.ts'

export type LinkSetting = Shown

export interface DocumentPage extends LinkSetting {
  readonly here: LinkHere
  readonly document: DocumentHere
  /** What was sent and could not be taken, with why: by field, or for the whole under ''. */
  readonly reply?: ReplyHere
  readonly wrong?: ReadonlyMap<string, Words>
}

/** The names under which the page sends. */
export const sentByLink = { chosen: 'chosen', objection: 'o.' } as const

/** The document with what may be answered. It needs no script. */
export function documentPage(page: DocumentPage): string {
  const { here, document, language, reply } = page
  const { link } = here
  const open = link.state === 'open' && document.closed === undefined
  const wholly = page.wrong?.get('')
  const body = html`${top(page, here.company)}
<div class="card"><h1>${document.heading}</h1>
${noteOf(page)}${wholly === undefined ? undefined : html`<p class="note" role="alert">${say(wholly, language)}</p>`}
<dl class="facts">${document.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<form method="post" accept-charset="utf-8" novalidate>
<input type="hidden" name="lang" value="${language}">
${linesOf(page, open)}
<table class="sums" aria-live="polite"><tbody id="sums">${document.sums.map(({ label, value, strong }) => html`<tr${strong === true && new Html(' class="strong"')}><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>
${document.remark === undefined ? undefined : html`<p class="remark">${document.remark}</p>`}
${open ? answering(page, reply) : undefined}</form></div>
${open ? html`<p class="fine">${say(words.until, language, { until: localDay(link.expiresAt, here.zone) })}</p>` : undefined}`
  return pageOf(page, document.heading, body, open)
}

function noteOf({ here: { link, zone }, document, language }: DocumentPage): Html | undefined {
  if (link.state === 'answered') {
    const at = link.answeredAt === null ? '' : localTime(link.answeredAt, zone)
    return html`<p class="told" role="status"><strong>${say(words.answeredTitle, language)}</strong> ${say(link.answer === 'yes' ? document.verbs.thanks : document.verbs.noThanks, language)} ${say(words.answeredYes, language, { name: link.answeredBy ?? '', at })}</p>`
  }
  return document.closed === undefined ? undefined : html`<p class="told" role="status"><strong>${say(document.closed.title, language)}</strong> ${say(document.closed.about, language)}</p>`
}

function linesOf(page: DocumentPage, open: boolean): Html {
  const { document: { columns, lines, asks }, language, reply } = page
  const heads = columns.map((column, index) => html`<th scope="col"${index > 0 && new Html(' class="number"')}>${column}</th>`)
  return html`<table class="lines"><thead><tr>${heads}</tr></thead><tbody>${lines.map((line) => html`<tr${line.optional === true && line.chosen !== true && new Html(' class="left"')}>
<td class="name">${line.optional === true && html`<label class="tick"><input type="checkbox" name="${sentByLink.chosen}" value="${line.id}"${line.chosen === true && new Html(' checked')}${!open && new Html(' disabled')} aria-label="${say(words.take, language, { name: line.name })}"><span>${line.name} <small>${say(words.optional, language)}</small></span></label>`}${line.optional !== true && line.name}${line.about === undefined ? undefined : html`<small class="about">${line.about}</small>`}${open && asks === 'objections' && html`<input class="objection" name="${sentByLink.objection}${line.id}" maxlength="500" value="${reply?.objections.get(line.id) ?? ''}" placeholder="${say(words.objection, language)}" aria-label="${say(words.objection, language)}: ${line.name}">`}</td>
${line.cells.map((cell, index) => html`<td class="number" data-label="${columns[index + 1] ?? ''}">${cell}</td>`)}</tr>`)}</tbody></table>
${open && lines.some(({ optional }) => optional === true) && html`<noscript><p class="fine">${say(words.reckon, language)}: ${say(words.optional, language)}</p></noscript>`}`
}

function answering({ document: { verbs }, language, wrong }: DocumentPage, reply: ReplyHere | undefined): Html {
  const problem = (name: string) => { const found = wrong?.get(name); return found === undefined ? undefined : html`<p class="wrong" id="wrong-${name}">${say(found, language)}</p>` }
  const invalid = (name: string) => (wrong?.has(name) === true ? new Html(` aria-invalid="true" aria-describedby="wrong-${name}"`) : undefined)
  return html`<fieldset class="answer"><legend>${say(words.yesOrNo, language)}</legend><p class="help">${say(verbs.yesAbout, language)} ${say(words.signing, language)}</p>
<div class="field"><label for="name">${say(words.yourName, language)}</label><input id="name" name="name" maxlength="100" autocomplete="name" value="${reply?.name ?? ''}"${invalid('name')}>${problem('name')}</div>
<button type="submit" name="answer" value="yes">${say(verbs.yes, language)}</button>
<details${(reply?.answer === 'no') && new Html(' open')}><summary>${say(verbs.no, language)}</summary>
<div class="field"><label for="reason">${say(words.reason, language)}</label><textarea id="reason" name="reason" maxlength="2000"${invalid('reason')}>${reply?.reason ?? ''}</textarea>${problem('reason')}</div>
<button type="submit" name="answer" value="no" class="plain">${say(verbs.no, language)}</button></details></fieldset>`
}

/** Whatever else is to be said to whoever comes by a link. */
export function noticePage(setting: LinkSetting, title: Words, about: Words, company?: string, values: WordValues = {}): string {
  const { language } = setting
  return pageOf(setting, say(title, language), html`${top(setting, company ?? '')}<div class="card narrow" role="status"><h1>${say(title, language)}</h1><p class="remark">${say(about, language, values)}</p></div>`, false)
}

function top({ language }: LinkSetting, company: string): Html {
  return html`<div class="top"><span class="company">${company}</span>${otherLanguages(language).map((other) => html`<a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage[other]}</a>`)}</div>`
}

function pageOf(setting: LinkSetting, title: string, body: Html, withScript: boolean): string {
  return documentOf(setting, title, { style: linkStyle, body, mainClass: 'wide', script: withScript ? linkScript : undefined })
}

/** A calendar day of the company. */
export const localDay = (instant: string, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant))
const localTime = (instant: string, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
