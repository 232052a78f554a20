import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createOutgoingGuard, createPost, parseAllowed, type Posted, reachOf, type Resolver } from './index.ts'

let server: Server
let port: number
let calls: { readonly path: string; readonly body: string; readonly host: string }[]
let answer: { readonly status: number; readonly headers?: Record<string, string> } | 'nothing'
const silent = new Set<() => void>()

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => { body += part.toString() })
    request.on('end', () => {
      calls.push({ path: request.url ?? '', body, host: request.headers.host ?? '' })
      if (answer === 'nothing') silent.add(() => { response.end() })
      else response.writeHead(answer.status, answer.headers).end('secrets of the inside')
    })
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  calls = []
  answer = { status: 200 }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A resolver whose names lead where the test says. */
function leading(names: Readonly<Record<string, readonly string[]>>): Resolver {
  const resolve = (hostname: string, _options: object, done: (error: NodeJS.ErrnoException | null, found: readonly { address: string; family: number }[]) => void) => {
    const found = names[hostname]
    if (found === undefined) done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), [])
    else done(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  }
  return resolve as unknown as Resolver
}

const send = (url: string, allow?: string, resolver?: Resolver, patience = 5_000): Promise<Posted> =>
  createPost(createOutgoingGuard(allow, resolver))({ url, body: '{"hello":"世界"}', headers: { 'content-type': 'application/json' }, patience })

describe('an address is judged', () => {
  test.each([
    ['public', ['1.1.1.1', '8.8.8.8', '223.5.5.5', '2606:4700:4700::1111', '2400:3200::1', '64:ff9b::808:808', '::ffff:8.8.8.8', '2002:808:808::1']],
    ['inner', ['10.0.0.1', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.9.9.9', '172.16.0.1', '172.31.255.255', '192.168.1.1', '192.0.2.1', '198.18.0.1', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1',
      '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2002:a00:1::1', 'fc00::1', 'fd12:3456::1', 'fec0::1', '2001:0:7f00:1::', '2001:db8::1', '100::1', '3fff::1', '5f00::1', '4000::1']],
    ['never', ['0.0.0.0', '0.1.2.3', '169.254.169.254', '169.254.0.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '::', 'fe80::1', 'fe80::1%lo', 'febf::1', 'ff02::1', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', '2002:a9fe:a9fe::1', 'fd00:ec2::254', 'example.com', '', '127.1', '0x7f000001']],
  ] as const)('%s', (reach, addresses) => {
    expect(addresses.map((address) => [address, reachOf(address)])).toEqual(addresses.map((address) => [address, reach]))
  })
})

describe('a server inside the house is reached by no spelling of its address', () => {
  const spellings = [
    '127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '0177.0.0.1', '017700000001', '0177.0.0.01', '127.0.0.1.', '127.000.000.001', '127.0.0.2', '0.0.0.0', '0',
    '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:0001]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::]',
    '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '%31%32%37.0.0.1', 'localhost', 'LOCALHOST', 'localhost.',
  ]
  test.each(spellings)('%s', async (host) => {
    for (const scheme of ['https', 'http']) expect(['forbidden', 'unreachable']).toContain((await send(`${scheme}://${host}:${port}/`)).kind)
    expect(calls).toEqual([])
  })

  test('nor by a name that leads inward, at once or beside a public address', async () => {
    const names = leading({ 'inward.example': ['127.0.0.1'], 'both.example': ['93.184.216.34', '127.0.0.1'], 'mapped.example': ['::ffff:127.0.0.1'], 'metadata.example': ['169.254.169.254'], 'six.example': ['::1'] })
    for (const name of ['inward.example', 'both.example', 'mapped.example', 'metadata.example', 'six.example']) {
      expect([name, (await send(`https://${name}:${port}/`, undefined, names)).kind]).toEqual([name, 'forbidden'])
    }
    expect(calls).toEqual([])
  })

  test('nor by a redirect, which is an answer like any other and is not followed', async () => {
    answer = { status: 302, headers: { location: `http://127.0.0.1:${port}/metadata` } }
    expect(await send(`http://127.0.0.1:${port}/hook`, '127.0.0.1')).toMatchObject({ kind: 'answered', status: 302 })
    expect(calls.map(({ path }) => path)).toEqual(['/hook'])
  })

  test('nor by another scheme or a name and password in the address', async () => {
    for (const url of [`ftp://127.0.0.1:${port}/`, 'file:///etc/passwd', `http://user:pass@127.0.0.1:${port}/`, 'not an address', `gopher://127.0.0.1:${port}/_`]) expect((await send(url, '127.0.0.1')).kind).toBe('forbidden')
    expect(calls).toEqual([])
  })
})

describe('an administrator may allow', () => {
  test('a range, an address or a name with or without its port, and nothing beside it', async () => {
    const names = leading({ 'erp.local': ['127.0.0.1'], 'other.local': ['127.0.0.1'], 'meta.local': ['169.254.169.254'] })
    for (const [allow, host, kind] of [
      ['127.0.0.0/8', '127.0.0.1', 'answered'], ['127.0.0.1', '127.0.0.1', 'answered'], ['erp.local', 'erp.local', 'answered'], [`erp.local:${port}`, 'erp.local', 'answered'], [` ERP.local , 10.0.0.0/8`, 'erp.local', 'answered'],
      ['10.0.0.0/8', '127.0.0.1', 'forbidden'], ['erp.local', 'other.local', 'forbidden'], ['erp.local:1', 'erp.local', 'forbidden'], ['meta.local', 'meta.local', 'forbidden'], ['169.254.0.0/16', '169.254.169.254', 'forbidden'],
    ] as const) expect([allow, host, (await send(`http://${host}:${port}/hook`, allow, names)).kind]).toEqual([allow, host, kind])
    expect(calls).toHaveLength(5)
    expect(calls[0]).toMatchObject({ path: '/hook', body: '{"hello":"世界"}' })
  })

  test('but what is no address, range or name is refused at the start', () => {
    for (const wrong of ['10.0.0.0/33', '10.0.0.0/', 'http://erp.local', '10.0.0.*', 'erp local', '::1/129']) expect(() => parseAllowed(wrong)).toThrow(/OUTGOING_ALLOW/)
    expect(parseAllowed(undefined).address('127.0.0.1')).toBe(false)
  })
})

test('only an allowed host is called without TLS', async () => {
  expect((await send('http://public.example/hook', undefined, leading({ 'public.example': ['93.184.216.34'] }))).kind).toBe('forbidden')
})

test('a target that hangs is given up in time, and one that refuses is told apart', async () => {
  answer = 'nothing'
  expect((await send(`http://127.0.0.1:${port}/slow`, '127.0.0.1', undefined, 100)).kind).toBe('timeout')
  for (const end of silent) end()
  const closed = createServer()
  await new Promise<void>((listening) => { closed.listen(0, '127.0.0.1', listening) })
  const gone = (closed.address() as AddressInfo).port
  await new Promise((done) => { closed.close(done) })
  expect(await send(`http://127.0.0.1:${gone}/`, '127.0.0.1')).toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' })
})

test('Retry-After is told in seconds', async () => {
  answer = { status: 503, headers: { 'retry-after': '120' } }
  expect(await send(`http://127.0.0.1:${port}/`, '127.0.0.1')).toMatchObject({ status: 503, retryAfter: 120 })
  answer = { status: 503, headers: { 'retry-after': 'soon' } }
  expect(await send(`http://127.0.0.1:${port}/`, '127.0.0.1')).toMatchObject({ retryAfter: undefined })
})
