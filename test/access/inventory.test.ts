import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

// A new kind of route is a new door: it is named here when the suite walks through it, and not before.

let app: TestApp
let paths: readonly string[]
beforeAll(async () => {
  app = await testApp({ setUp: false })
  paths = Object.keys((await app.nobody().get('/api/v1/openapi.json')).body.paths)
}, 180_000)

/** Doors of every object: reading.ts, writing.ts and fields.ts go through them; duplicates, readers, presence, what is nearby and printing have tests of their own (taken.test.ts, test/together, test/visits, test/papers). */
const ofEveryObject = new Set(['', '/{id}', '/query', '/count', '/aggregate', '/export', '/bulk', '/undo', '/duplicates', '/{id}/merges', '/{id}/history', '/{id}/timeline', '/{id}/access', '/{id}/actions', '/{id}/hierarchies', '/{id}/shares', '/{id}/readers', '/{id}/print', '/{id}/presence', '/{id}/returning', '/nearby'])
/** Doors of one object, in peers.test.ts and reading.ts, or of one's own making. */
const special = new Set([
  // The inbox of approvals and the trial of a flow: test/automation/approvals.test.ts.
  '/links/{token}', '/links/{token}/sums', // Open to whoever has the link: test/quotes.
  '/shop/{address}', '/shop/{address}/products/{id}', '/shop/{address}/pictures/{product}/{id}', '/shop/{address}/cart', '/shop/{address}/checkout', '/shop/{address}/orders', '/shop/{address}/orders/{order}', '/shop/{address}/sign-in', '/shop/{address}/sign-out', '/shop/{address}/in/{token}', // Open to the whole world: test/shop.
  '/forms/{address}', // Open to the whole world: test/forms.
  '/api/v1/approvals', '/api/v1/approvals/{id}', '/api/v1/approvals/on/{object}', '/api/v1/approvals/on/{object}/{id}', '/api/v1/approval-flows/try',
  // The trial of a rule: test/automation/rules.test.ts.
  '/api/v1/automation-rules/test',
  '/api/v1/files/{id}/content', '/api/v1/activities/{id}/invitation', '/api/v1/imports/{id}/plan', '/api/v1/imports/{id}/preview', '/api/v1/imports/{id}/start', '/api/v1/imports/{id}/cancel', '/api/v1/imports/{id}/refused', '/api/v1/imports/{id}/refused.csv', '/api/v1/imports/{id}/kept',
])
/** What is nobody's record: sign-in, one's own sessions and keys (test/http/api-keys.test.ts), second factors, providers and rules of sign-in (test/sign-in), the company and what it laid over the model (test/custom), its jobs, backups, warehouse (test/insight) and evaluation (test/operations), search (in reading.ts), the live stream (in peers.test.ts). */
const general = new Set(['set-up', 'sign-in', 'sign-out', 'sessions', 'invitations', 'password', 'password-resets', 'api-keys', 'me', 'workspace', 'second-factor', 'passkeys', 'confirmation', 'identities', 'identity-providers', 'sign-in-rules', 'sign-in-people', 'search', 'live', 'openapi.json', 'configuration', 'jobs', 'backups', 'warehouse', 'evaluation', 'mail-server', 'calendar-feed', 'calendar-feeds'])

test('every served route is a door that the access suite knows', () => {
  const { objects, actions } = app.program.registry
  const byPath = new Map([...objects.values()].map((object) => [object.path, object]))
  const unknown = paths.filter((path) => {
    // The Model Context Protocol has a suite of its own (test/doors/mcp.test.ts).
    if (['/healthz', '/health', '/ready', '/metrics', '/mcp'].includes(path) || special.has(path)) return false
    const [, , , first = '', ...rest] = path.split('/')
    if (general.has(first)) return false
    const object = byPath.get(first)
    if (object === undefined) return true
    const suffix = rest.length === 0 ? '' : `/${rest.join('/')}`
    const verbs = [...actions.values()].filter(({ on }) => on === '*' || on === object.name).map(({ name, kind }) => `${kind === 'collection' ? '' : '/{id}'}/${name.slice(name.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    return !ofEveryObject.has(suffix) && !verbs.includes(suffix)
  })
  expect(unknown).toEqual([])
  expect(paths.length).toBeGreaterThan(objects.size * 15)
})
