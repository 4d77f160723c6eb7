import { type Anchor, holds } from '../core/anchor.ts'
import { type CodePoints, codePoints } from '../core/code-points.ts'
import type { CaseRecord } from '../core/record.ts'
import { fault } from './fault.ts'
import type { Findings } from './findings.ts'

export type ReadingRecord = Extract<CaseRecord, { readonly kind: 'reading' }>

function isAnchor(value: object): value is Anchor {
  return (
    'exact' in value &&
    typeof value.exact === 'string' &&
    'prefix' in value &&
    typeof value.prefix === 'string' &&
    'suffix' in value &&
    typeof value.suffix === 'string' &&
    'start' in value &&
    Number.isInteger(value.start) &&
    'end' in value &&
    Number.isInteger(value.end)
  )
}

/** Every anchor inside a value, wherever it stands, so that one added to the format later is checked too. */
function* anchorsIn(value: unknown): Generator<Anchor> {
  if (typeof value !== 'object' || value === null) return
  if (isAnchor(value)) yield value
  else for (const part of Object.values(value)) yield* anchorsIn(part)
}

export const claimIds = (record: ReadingRecord): readonly string[] => record.reading.claims.map(claim => claim.id)

interface Text {
  readonly digest: string
  readonly points: CodePoints
}

function checkAnchors(what: string, value: unknown, { text, found }: { text: Text; found: Findings }): void {
  for (const anchor of anchorsIn(value)) {
    found.counts.anchors += 1
    const { exact, start, end } = anchor
    if (!holds(anchor, text.points))
      found.faults.push(fault('anchor.fails', { what, exact, start, end, digest: text.digest }))
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The law of anchors for everything that a reading says, claim by claim. */
export function checkReading(record: ReadingRecord, bytes: Uint8Array, found: Findings): void {
  const words = decode(bytes)
  if (words === undefined) {
    found.faults.push(fault('text.malformed', { digest: record.text, item: record.item }))
    return
  }
  const text = { digest: record.text, points: codePoints(words) }
  const { claims, ...rest } = record.reading
  for (const claim of claims) checkAnchors(claim.id, claim, { text, found })
  checkAnchors(`the reading of ${record.item}`, { ...rest, layer: record.layer }, { text, found })
}
