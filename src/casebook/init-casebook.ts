import type { UserId } from '../core/id.ts'
import type { Casebook } from './casebook.ts'
import { fileRecord } from './file-record.ts'

/** Opens the record of a new case: the first entry says under which name, when and by whom. Doing it again adds nothing. */
export async function initCasebook(
  by: UserId,
  name: string,
  casebook: Pick<Casebook, 'vault' | 'log' | 'clock' | 'random'>,
): Promise<void> {
  if ((await casebook.log.head()) !== undefined) return
  await fileRecord({ act: 'opened', subject: 'case', by, once: true }, { kind: 'case', name }, casebook)
}
