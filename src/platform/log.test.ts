import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): { text: string; entry: Record<string, unknown> } {
  const lines: string[] = []
  write(createLog('info', { write: (line: string) => { lines.push(line) } }))
  const text = lines.join('')
  return { text, entry: JSON.parse(text) }
}

test('secrets are left out at any depth, also in addresses and errors', () => {
  const { text } = logged((log) => log.info({
    user: { Password: 'hunter2', name: 'Wang' }, headers: [{ authorization: 'hunter2', 'set-cookie': 'hunter2' }],
    err: new Error('cannot reach postgres://guanxi:hunter2@db/guanxi', { cause: new Error('https://a:hunter2@b') }), apiKey: 'hunter2',
  }, 'via redis://x:hunter2@y'))
  expect(text).not.toContain('hunter2')
  expect(text).toContain('Wang')
  expect(text).toContain('cannot reach postgres://guanxi:[redacted]@db/guanxi')
})

test('no text can forge a second line', () => {
  const { text, entry } = logged((log) => log.warn({ name: 'a\n{"level":"fatal"}\u2028x\u0085y' }, 'b\r\nforged \u001b[31m'))
  for (const character of ['\n', '\r', '\u2028', '\u0085', '\u001b']) expect(text.trimEnd()).not.toContain(character)
  expect(entry['level']).toBe('warn')
})

test('a cyclic object is written without end', () => {
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic
  expect(logged((log) => log.info({ cyclic }, 'x')).text).toContain('[deep]')
})
