// npm run api-types -- FILE [--from openapi.json | --from https://crm.example.com]: writes TypeScript types of the API, for
// programs that use it. Without --from it asks the installation of DATA_DIR; GUANXI_API_KEY lets it see the company's own
// objects and fields.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runBundle } from './steps/build.mjs'
import { install } from './steps/install.mjs'
import { orExplain, requireNode } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  const { values: { from }, positionals: [file = 'guanxi-api.d.ts'] } = parseArgs({ options: { from: { type: 'string' } }, allowPositionals: true })
  await install()
  const document = from === undefined ? await ownDocument(file) : await documentAt(from)
  const { default: typesOf, astToString } = await import('openapi-typescript')
  writeFileSync(file, `// Types of the API of Guanxi. Written by npm run api-types; do not edit.\n${astToString(await typesOf(document))}`)
  console.error(`Written: ${file}`)
})

async function documentAt(from) {
  if (!/^https?:\/\//.test(from)) return JSON.parse(readFileSync(from, 'utf8'))
  const key = process.env.GUANXI_API_KEY
  const answer = await fetch(new URL('/api/v1/openapi.json', from), { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } })
  if (!answer.ok) throw new Error(`${from} answered ${answer.status}`)
  return answer.json()
}

/** By the command line, which writes the document into a file: nothing of it is printed among other lines. */
async function ownDocument(file) {
  const beside = `${file}.json`
  process.argv.splice(2, process.argv.length, 'api', 'document', beside)
  await runBundle('cli', 'src/app/cli.ts')
  return JSON.parse(readFileSync(beside, 'utf8'))
}
