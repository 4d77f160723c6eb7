import { logContract } from '../../../test/contract/log-contract.ts'
import { vaultContract } from '../../../test/contract/vault-contract.ts'
import { ed25519Signer, newSigningKey } from '../../log/key.ts'
import { memoryLog } from './log.ts'
import { memoryVault } from './vault.ts'

vaultContract('memory', async () => ({ vault: memoryVault() }))

logContract('memory', async () => {
  const signer = ed25519Signer('onus-casebook/memory', newSigningKey())
  return { log: memoryLog({ signer }), signer }
})
