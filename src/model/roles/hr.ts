import { defineRole, within } from '../define/permission.ts'
import { inside } from './common.ts'

export const hr = defineRole('hr', {
  label: { en: 'HR officer', zh: '人事专员' },
  about: { en: 'Keeps people, departments and teams; sees no customers.', zh: '维护人员、部门与团队，看不到客户。' },
  permissions: inside({
    user: { ...within('all', { import: true, export: true }), delete: 'none', fields: { roles: 'read', status: 'read' } },
    department: within('all', { import: true }),
    team: within('all'),
    activity: within('own'),
    activitySeries: within('own'),
    import: within('own'),
  }),
  home: { page: 'list', object: 'user' },
  navigation: ['home', 'user', 'department', 'team', 'activity'],
})
