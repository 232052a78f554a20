import { describe, expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import { qualityObjects } from '../define/qualityNames.ts'
import { createRegistry } from '../define/registry.ts'
import { fieldRightOn } from '../define/rights.ts'
import { objects } from '../objects/index.ts'
import { roles } from '../roles/index.ts'
import { openFields } from '../define/openFields.ts'

const registry = createRegistry({ objects, actions, roles })

describe.each(qualityObjects)('the open fields of %s', (name) => {
  const object = registry.object(name)

  test('are fields that there are, and none of them tells of a person', () => {
    for (const field of openFields[name]) expect(registry.field(name, field).sensitive, field).not.toBe(true)
  })

  test.each(roles.filter(({ permissions }) => permissions.administrator === true || (permissions.objects[name]?.read ?? 'none') !== 'none').map((role) => [role.name, role] as const))('are read by a %s who reads the object', (_, { permissions }) => {
    for (const field of openFields[name]) expect(['read', 'edit'], `${object.name}.${field}`).toContain(fieldRightOn(permissions, name, field))
  })
})
