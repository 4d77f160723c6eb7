import { logContract } from '../../../test/contract/log-contract.ts'
import { temporaryCasebook, temporaryFolder } from '../../../test/contract/temporary-folder.ts'
import { vaultContract } from '../../../test/contract/vault-contract.ts'
import { diskLog } from './log.ts'
import { diskVault } from './vault.ts'

vaultContract('disk', async () => {
  const folder = temporaryFolder()
  return { vault: diskVault(folder), again: async () => diskVault(folder) }
})

logContract('disk', async () => {
  const casebook = await temporaryCasebook()
  if (!casebook.signer) throw new Error('a new casebook has its key')
  const open = () => diskLog(casebook.path, casebook)
  return { log: await open(), signer: casebook.signer, again: open }
})
