import { expect, test } from 'vitest'
import { say } from '../../src/lib/words.ts'
import { invitationLetter } from '../../src/rooms/together/index.ts'
import { letterHtml, letterText } from '../../src/rooms/together/letter.ts'

// Strapi, CVE-2023-22621: template code in what people write runs when a mail is made of it. Here nothing of theirs is a template.

const hostile = ['{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}', '{company}', '{name}', '{count}', '{{constructor.constructor("return process")()}}', '{{#with "s" as |string|}}{{/with}}', '$&', '$1', '__proto__', '%s %d %n']

test.each(hostile)('%s in a name or a company is text in a mail', (code) => {
  for (const language of ['en', 'zh'] as const) for (const kind of ['join', 'password'] as const) {
    const letter = invitationLetter({ kind, to: 'a@example.com', name: code, company: code, link: 'https://crm.example.com/invitations/x', language })
    expect(letter.text).toContain(code)
    expect(letter.subject).toContain(code)
    for (const part of [letter.subject, letter.text, letter.html]) expect(part).not.toMatch(/49|process\.|\[object|undefined/)
  }
})

test('markup in what is told and quoted is shown, not made', () => {
  const markup = '<img src=x onerror=alert(1)><a href="https://evil.example">click</a>'
  const given = { language: 'en' as const, lines: [{ text: markup, quote: `${markup}\n{text}`, link: 'https://crm.example.com/?a="><script>' }], left: 0, settings: undefined }
  expect(letterHtml(given)).not.toMatch(/<img|<script|href="https:\/\/evil/)
  expect(letterText(given)).toContain('> {text}')
})

test('a value that looks like a name of another value is not filled in again', () => {
  expect(say({ en: '{a} and {b}', zh: '{a}和{b}' }, 'en', { a: '{b}', b: '{a}' })).toBe('{b} and {a}')
  expect(say({ en: '{constructor}', zh: '' }, 'en', {})).toBe('{constructor}')
})

test.each(['Sales\r\nBcc: everybody@example.com', 'a\u2028b', 'x\u0000y'])('%j stays on the one line of a subject', (company) => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(invitationLetter({ kind: 'join', to: 'a@example.com', name: 'N', company, link: 'https://crm.example.com/', language: 'en' }).subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/)
})
