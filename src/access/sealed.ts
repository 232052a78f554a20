import type { SealedColumn } from '../platform/secrets/index.ts'
import { totpPlace } from './factors/codes.ts'
import { providerPlace } from './providers/provider.ts'

/** What of this floor is sealed, for the change of the key. */
export const accessSealedColumns: readonly SealedColumn[] = [
  { table: 'totp_factor', column: 'secret', key: ['user_id'], about: (workspaceId, row) => totpPlace(workspaceId, row['user_id'] ?? '') },
  { table: 'identity_provider', column: 'secret', key: ['id'], about: (workspaceId, row) => providerPlace(workspaceId, row['id'] ?? '') },
]
