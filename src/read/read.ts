import type { ClaimId } from '../core/id.ts'
import { entity } from '../core/entity.ts'
import type { DocumentDate, Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'

export const readerName = 'onus-en'
export const readerVersion = '0.1.0'

export interface ReadOptions {
  readonly documentDate?: DocumentDate
  readonly outlet?: string
  /** Makes the id of a claim from where it stands and what it says: the same words give the same id. */
  readonly claimId: (locator: string) => ClaimId
}

/** Reads a text into attributed claims. Everything is a suggestion; doubt becomes a notice. */
export function readText(layer: TextLayer, options: ReadOptions): Reading {
  const outlet = options.outlet ?? layer.facts.outlet?.value ?? 'the outlet'
  return {
    format: 'onus-reading/1',
    reader: { name: readerName, version: readerVersion },
    codebook: 1,
    language: 'en',
    ...(options.documentDate && { documentDate: options.documentDate }),
    entities: [
      entity({ ref: 'outlet', kind: 'organisation', label: outlet, names: [], mentions: [], protected: false }),
      entity({
        ref: 'unspecified',
        kind: 'unspecified',
        label: 'not stated',
        names: [],
        mentions: [],
        protected: false,
      }),
    ],
    claims: [],
    moments: [],
    quantities: [],
    places: [],
    tenures: [],
    notices: [],
  }
}
