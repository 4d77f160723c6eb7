import type { Grant } from '../../core/grant.ts'
import type { Entry } from '../../core/entry.ts'
import type { ItemId, UserId } from '../../core/id.ts'
import type { Instant } from '../../core/instant.ts'
import { parseModelAddress } from '../../core/model-address.ts'
import type { Permit } from '../../core/permit.ts'
import { problem } from '../../core/problem.ts'
import { parseRecord } from '../../core/record.ts'
import type { AskedModel } from '../../ports/second-reader.ts'
import type { Casebook } from '../casebook.ts'
import { catchUpIndex } from '../catch-up-index.ts'
import { fileRecord } from '../file-record.ts'

export type { SecondReader } from '../../ports/second-reader.ts'

type Granting = Pick<Casebook, 'vault' | 'log' | 'index' | 'clock' | 'random'>

/** A grant as the log has it. */
export interface GrantEntry {
  readonly grant: Grant
  readonly by: UserId
  readonly at: Instant
  /** Index of the entry. */
  readonly entry: number
}

async function file(by: UserId, subject: string, grant: Grant, casebook: Granting): Promise<number> {
  const act = grant.allowed ? 'allowed' : 'revoked'
  const { index } = await fileRecord({ act, subject, by }, { kind: 'grant', grant }, casebook)
  await catchUpIndex(casebook)
  return index
}

export interface ModelWish {
  readonly address: string
  readonly model: string
  readonly mayLeave: boolean
  readonly reason?: string
}

/** Allows the case to ask one model. Throws what `parseModelAddress` throws, and `usage.wrong` for a name that is none. */
export async function allowModel(by: Permit<'model.allow'>, wish: ModelWish, casebook: Granting): Promise<number> {
  parseModelAddress(wish.address, wish)
  if (!/^[\w.:/@+-]{1,100}$/.test(wish.model))
    throw problem('usage.wrong', { why: `"${wish.model}" is not the name of a model.` })
  return file(by.user, 'case', { what: 'model', allowed: true, ...wish }, casebook)
}

/** From now on no model is asked about anything in this case. */
export const revokeModel = (by: Permit<'model.allow'>, reason: string | undefined, casebook: Granting) =>
  file(by.user, 'case', { what: 'model', allowed: false, ...(reason !== undefined && { reason }) }, casebook)

/** Whether the words of one item may be sent to the model that the case is allowed to ask. */
export const allowItem = (
  by: Permit<'model.allow'>,
  { item, allowed, reason }: { readonly item: ItemId; readonly allowed: boolean; readonly reason?: string },
  casebook: Granting,
) => file(by.user, item, { what: 'item', allowed, ...(reason !== undefined && { reason }) }, casebook)

const isGrant = ({ act }: Pick<Entry, 'act'>): boolean => act === 'allowed' || act === 'revoked'

/** The newest grant on the case or an item. One whose record is lost or damaged allows nothing. */
export async function grantOn(
  subject: string,
  { vault, index }: Pick<Casebook, 'vault' | 'index'>,
): Promise<GrantEntry | undefined> {
  const last = (await index.custody(subject)).findLast(({ entry }) => isGrant(entry))
  const bytes = last && (await vault.get(last.entry.commit))
  if (!last) return undefined
  const { by, at, act } = last.entry
  const record = bytes && parseRecord(new TextDecoder().decode(bytes))
  const what = subject === 'case' ? 'model' : 'item'
  const isWhole = record?.kind === 'grant' && record.grant.what === what && record.grant.allowed === (act === 'allowed')
  const grant: Grant = isWhole ? record.grant : { what, allowed: false, reason: 'its record is lost or damaged' }
  return { grant, by, at, entry: last.index }
}

/** The model that this case may ask now (`model.not-allowed`), its address checked again. */
export async function allowedModel(casebook: Pick<Casebook, 'vault' | 'index'>): Promise<AskedModel> {
  const grant = (await grantOn('case', casebook))?.grant
  if (grant?.what !== 'model' || !grant.allowed) throw problem('model.not-allowed', {})
  return { address: parseModelAddress(grant.address, grant), model: grant.model }
}

/** How the case stands to models: the newest grant, whatever it says (`undefined`: none ever). */
export const modelStatus = (_by: Permit<'item.read'>, casebook: Pick<Casebook, 'vault' | 'index'>) =>
  grantOn('case', casebook)
