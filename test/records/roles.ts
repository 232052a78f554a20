import { everything, type Permissions } from '../../src/model/define/permission.ts'

export const administrator: Permissions = { administrator: true, otherwise: everything, objects: {} }
