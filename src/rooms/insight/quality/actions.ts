import { asText, type JsonObject, plainJson } from '../../../lib/json.ts'
import { adoptQualityRules, readMending, readQuality } from '../../../model/actions/quality.ts'
import { qualityObjects } from '../../../model/define/qualityNames.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type QualityRule, shippedRules } from '../../../model/quality/shipped.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { mendFirst } from './mend.ts'
import { dimensionEndings, qualityTold } from './told.ts'

/** The verbs of data quality. */
export function qualityActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('qualityRule')) return []
  return [
    implement(adoptQualityRules, async (doing) => {
      const { tx, context, input, write } = doing
      const object = asText(input['object'])
      const [there] = await tx.query(sql`select 1 from quality_rule where workspace_id = ${tx.workspaceId} and object = ${object} and deleted_at is null limit 1`)
      if (there !== undefined) return { written: [], result: { made: 0 } }
      const { entries } = await write.createMany('qualityRule', shippedRules(context.actor.language, object).map(rowOf))
      return { written: entries, result: { made: entries.length } }
    }),
    implement(readQuality, async (doing) => ({ written: [], result: await overview(registry, doing) })),
    implement(readMending, async (doing) => ({ written: [], result: await mendFirst(registry, doing) })),
  ]
}

function rowOf({ name, object, dimension, check, field, otherField, filter, days, weight }: QualityRule): JsonObject {
  return plainJson({ name: name === '' ? null : name, object, dimension, check, field: field ?? null, otherField: otherField ?? null, filter: filter ?? null, days: days ?? null, weight, active: true })
}

const endings = ['Quality', ...Object.values(dimensionEndings)]

/** Each kind of record that the caller may read, and the asked one by owner, worst first. */
async function overview(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { context, input, aggregateSeen } = doing
  const objects: JsonObject[] = []
  const asked = asText(input['object'])
  let owners: readonly JsonObject[] = []
  for (const name of qualityObjects) {
    const object = registry.objects.get(name)
    if (object === undefined || context.actor.permissions.objects[name]?.read === 'none') continue
    const readable = readableFields(context, object, registry)
    const score = qualityTold(readable)
    if (score === undefined) continue
    const kind = score === 'dataQuality' ? 'data' : 'open'
    const shown = endings.filter((ending) => readable.get(`${kind}${ending}`) === 'read')
    const measures = [{ function: 'count' } as const, ...shown.map((ending) => ({ function: 'average', field: `${kind}${ending}` } as const))]
    const filter = { field: score, is: 'isNotEmpty' } as const
    // Told under one name whichever of the two it is, and which it is.
    const told = (values: readonly unknown[]): JsonObject => plainJson({ records: values[0] ?? 0, open: kind === 'open', ...Object.fromEntries(shown.map((ending, at) => [`data${ending}`, values[at + 1] ?? null])) })
    const [all] = await aggregateSeen(name, { filter, measures })
    // What is there and has no score yet says so: a new score comes with its first night.
    const unjudged = all === undefined || all.values[0] === 0 ? (await aggregateSeen(name, { measures: [{ function: 'count' }] }))[0]?.values[0] ?? 0 : 0
    objects.push({ object: name, ...told(all?.values ?? []), unjudged: Number(unjudged) })
    if (name !== asked || !Object.hasOwn(object.allFields, 'owner')) continue
    const rows = await aggregateSeen(name, { filter, groupBy: { field: 'owner' }, measures })
    owners = rows.map(({ group, title, values }): JsonObject => ({ owner: group ?? null, title: title ?? null, ...told(values) })).toSorted((one, other) => Number(one['dataQuality']) - Number(other['dataQuality']))
  }
  return { objects, owners }
}
