import { newToken, secretBytes } from '../../../access/index.ts'
import { closeForm, publishForm, renewFormAddress } from '../../../model/actions/leadForm.ts'
import { implement } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { addressKind } from './open.ts'

/** The verbs of lead forms. */
export const formActions = [
  implement(publishForm, ({ record, tx }) => Promise.resolve({ changes: { active: true, ...(textOf(record, 'address') === undefined ? { address: newAddress(tx.workspaceId) } : {}) } })),
  implement(closeForm, () => Promise.resolve({ changes: { active: false } })),
  implement(renewFormAddress, ({ tx }) => Promise.resolve({ changes: { address: newAddress(tx.workspaceId) } })),
]

/** Not a secret, as it stands on pages; but nobody guesses it, nor how many forms there are. */
function newAddress(workspaceId: number): string {
  return newToken(workspaceId, secretBytes, addressKind).token
}
