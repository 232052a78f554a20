import { requireAdministrator } from '../../access/index.ts'
import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { Bringing, type BringingGiven, type Brought } from './bring.ts'
import { carriedFields, carriedObjects, type ConfigurationFile } from './carried.ts'
import { carriedRole } from './carriedRoles.ts'
import { livingRows } from './living.ts'
import { Names } from './names.ts'

export interface CarryOverGiven extends BringingGiven { readonly database: Database }

/** Takes a workspace's whole configuration out as one file, and brings such a file in. */
export interface CarryOver {
  /** @throws Problem 403 for whoever is no administrator. */
  read(context: Context): Promise<ConfigurationFile>
  /** All or nothing; with `preview` nothing, but told what would be. @throws Problem 403; 422 with every refusal, when it is no preview. */
  bring(context: Context, file: ConfigurationFile, preview: boolean): Promise<Brought>
}

export function createCarryOver(given: CarryOverGiven): CarryOver {
  const { database } = given
  return {
    async read(context) {
      requireAdministrator(context)
      return database.transaction({ workspaceId: context.workspaceId }, (tx) => readFile(tx, given.registry))
    },
    async bring(context, file, preview) {
      requireAdministrator(context)
      try {
        return await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
          const brought = await new Bringing(given, tx, context).bring(file)
          if (preview || brought.refused.length > 0) throw new TakenBack(brought)
          return brought
        })
      } catch (error) {
        if (!(error instanceof TakenBack)) throw error
        if (!preview) throw refusedFile(error.brought)
        return error.brought
      }
    },
  }
}

async function readFile(tx: Transaction, registry: Registry): Promise<ConfigurationFile> {
  const names = await Names.read(tx)
  const parts: ConfigurationFile['parts'] = {}
  for (const { object: name } of carriedObjects) {
    const object = registry.object(name)
    const fields = carriedFields(object)
    const rows = await livingRows(tx, registry, name)
    Object.assign(parts, { [name]: rows.map(({ values }): JsonObject => Object.fromEntries(fields.map((field) => [field, names.toNames(values[field] ?? null)]))) })
  }
  return { format: 'guanxi-configuration', version: 1, parts, roles: (await livingRows(tx, registry, 'role')).map(carriedRole).sort((one, other) => (one.role < other.role ? -1 : 1)) }
}

class TakenBack extends Error {
  readonly brought: Brought
  constructor(brought: Brought) {
    super('taken back as intended')
    this.brought = brought
  }
}

function refusedFile({ refused }: Brought): Problem {
  return new Problem({
    kind: 'configuration.refused', status: 422,
    title: { en: 'Nothing was brought in: parts of the file do not fit here. Each is named below.', zh: '未导入任何内容：文件中有部分内容与此处不符，详见下列说明。' },
    fields: refused.map(({ object, name, why }) => ({ path: `/${object}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, rule: 'configuration', message: why })),
  })
}
