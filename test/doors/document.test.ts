import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'

// Both linters with their recommended rules, none switched off: what they find is mended in the document.

let text: string
beforeAll(async () => {
  const app = await testApp({ setUp: false })
  text = (await app.nobody().get('/api/v1/openapi.json')).text
}, 120_000)

test('the API document passes Redocly with its recommended rules, without an error or a warning', async () => {
  const problems = await lintFromString({ source: text, config: await createConfig({ extends: ['recommended'] }) })
  const found = problems.map(({ ruleId, severity, message, location: [place] }) => `${severity} ${ruleId} ${place?.pointer ?? ''}: ${message.slice(0, 200)}`)
  expect(found).toEqual([])
}, 120_000)

test('the API document passes Spectral with spectral:oas, without an error or a warning', async () => {
  const spectral = new spectralCore.Spectral()
  spectral.setRuleset({ extends: [[spectralRulesets.oas as never, 'recommended']] })
  const problems = await spectral.run(JSON.parse(text) as Record<string, unknown>)
  const found = problems.map(({ code, severity, path, message }) => `${severity} ${code} ${path.join('/')}: ${message.slice(0, 200)}`)
  expect(found).toEqual([])
}, 120_000)
