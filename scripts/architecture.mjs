// Draws the diagram of docs/architecture.md from the real imports; with --check it only tells whether the page still holds.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const page = join(root, 'docs/architecture.md')
const floors = ['app', 'doors', 'rooms', 'records', 'access', 'platform', 'analytics', 'model', 'lib', 'web']
const [begin, end] = ['<!-- drawn from the imports: npm run architecture -->', '<!-- end of the drawing -->']

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

const floorOf = (file) => {
  const [first, second] = relative(root, file).split(/[\\/]/)
  return first === 'src' ? second : first
}

const arrows = new Map()
const sizes = new Map()
for (const file of [...filesIn(join(root, 'src')), ...filesIn(join(root, 'web'))]) {
  const from = floorOf(file)
  const text = readFileSync(file, 'utf8')
  const size = sizes.get(from) ?? { files: 0, lines: 0 }
  sizes.set(from, { files: size.files + 1, lines: size.lines + text.split('\n').length })
  for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const to = floorOf(resolve(dirname(file), target))
    if (to !== from && floors.includes(to)) arrows.set(`${from} --> ${to}`, (arrows.get(`${from} --> ${to}`) ?? 0) + 1)
  }
}

const shown = floors.filter((floor) => sizes.has(floor))
// Sizes are rounded so that the page does not change with every line of code.
const nodes = shown.map((floor) => `  ${floor}["${floor}<br/>about ${Math.max(1, Math.round(sizes.get(floor).lines / 500) / 2)} k lines"]`)
const edges = [...arrows.keys()].sort().map((arrow) => `  ${arrow}`)
const drawing = [begin, '```mermaid', 'flowchart TD', ...nodes, ...edges, '```', end].join('\n')

const before = readFileSync(page, 'utf8')
const after = before.replace(new RegExp(`${begin}[\\s\\S]*${end}`), drawing)
if (process.argv.includes('--check')) {
  const edgesOf = (text) => text.split('\n').filter((line) => line.includes(' --> ')).join('\n')
  if (edgesOf(before) !== edgesOf(after)) {
    console.error('docs/architecture.md does not show the arrows that the imports have: run npm run architecture')
    process.exit(1)
  }
} else writeFileSync(page, after)
