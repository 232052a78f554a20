import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Layout } from './layout.ts'
import { type BlockNode, type Inline, type Node, nestBlocks, type RowNode } from './tags.ts'

/** Tags of a template that name no field of the object: they print as nothing. @throws Problem 422 for tags without their other half. */
export function unknownTags(registry: Registry, object: ResolvedObject, { header, footer, body }: Layout): ReadonlySet<string> {
  const unknown = new Set<string>()
  const company = registry.objects.get('ownCompany')
  for (const blocks of [header, footer, body]) blockTags({ registry, unknown, company }, [object], nestBlocks(blocks))
  return unknown
}

interface Looking { readonly registry: Registry; readonly unknown: Set<string>; readonly company: ResolvedObject | undefined }

function walk<Item>(looking: Looking, objects: readonly ResolvedObject[], nodes: readonly Node<Item>[], each: (objects: readonly ResolvedObject[], item: Item) => void): void {
  for (const node of nodes) {
    if ('item' in node) each(objects, node.item)
    else if ('when' in node) {
      ask(looking, objects, node.when.path)
      walk(looking, objects, node.inner, each)
      walk(looking, objects, node.otherwise, each)
    } else {
      const inverse = objects[0]?.inverses.get(node.each)
      const child = inverse === undefined || inverse.kind === 'links' ? undefined : looking.registry.objects.get(inverse.object)
      if (child === undefined) looking.unknown.add(`#${node.each}`)
      walk(looking, child === undefined ? objects : [child, ...objects], node.inner, each)
    }
  }
}

function blockTags(looking: Looking, objects: readonly ResolvedObject[], nodes: readonly Node<BlockNode>[]): void {
  walk(looking, objects, nodes, (at, block) => {
    if (block.kind === 'paragraph') walk<Inline>(looking, at, block.inner, (inside, run) => { if ('value' in run) ask(looking, inside, run.value) })
    else walk<RowNode>(looking, at, block.rows, (inside, { cells }) => { for (const cell of cells) blockTags(looking, inside, cell.blocks) })
  })
}

function ask({ registry, unknown, company }: Looking, objects: readonly ResolvedObject[], path: string): void {
  const [first = '', ...rest] = path.split('.')
  if (first === 'company') { if (!(rest.length === 1 && company !== undefined && Object.hasOwn(company.allFields, rest[0] ?? ''))) unknown.add(path); return }
  const object = objects.find(({ allFields }) => Object.hasOwn(allFields, first))
  if (object === undefined || !leads(registry, object, [first, ...rest])) unknown.add(path)
}

function leads(registry: Registry, object: ResolvedObject, [name = '', ...rest]: readonly string[]): boolean {
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  if (field === undefined || rest.length > 3) return false
  if (rest.length === 0) return true
  if (rest.length === 1 && rest[0] === 'words') return field.type === 'money' || ((field.type === 'formula' && field.result === 'money') || field.type === 'rollup')
  const next = field.type === 'relation' ? registry.objects.get(field.to) : undefined
  return next === undefined ? field.type === 'target' : leads(registry, next, rest)
}
