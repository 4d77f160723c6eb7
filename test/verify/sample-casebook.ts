import { anchorAt } from '../../src/core/anchor.ts'
import { chain } from '../../src/core/attribution.ts'
import { claim } from '../../src/core/claim.ts'
import { codePoints } from '../../src/core/code-points.ts'
import type { EntryAct } from '../../src/core/entry.ts'
import { type ClaimId, idFromHash, type ItemId, parseId } from '../../src/core/id.ts'
import { type Instant, parseInstant } from '../../src/core/instant.ts'
import { item } from '../../src/core/item.ts'
import { nothingRead, type Reading } from '../../src/core/reading.ts'
import { type CaseRecord, recordText } from '../../src/core/record.ts'
import { digestOfBytes, utf8 } from '../../src/log/hash.ts'
import type { Log, Logged, Proposed } from '../../src/ports/log.ts'
import type { Vault } from '../../src/ports/vault.ts'

const by = parseId('user', 'usr_tester')
export const noon: Instant = parseInstant('2031-05-12T12:00:00.000Z')

export interface Stores {
  readonly vault: Vault
  readonly log: Log
}

/** The same salt each time, so that a test that counts calls meets the same folders each time. */
const saltFor = (record: CaseRecord): string => digestOfBytes(utf8(JSON.stringify(record)))

/** Puts a salted record and proposes the entry that commits to it: what every action on a casebook does. */
export async function keepRecord(
  vault: Vault,
  record: CaseRecord,
  about: { readonly act: EntryAct; readonly subject: string; readonly at?: Instant; readonly once?: boolean },
): Promise<Proposed> {
  const bytes = utf8(recordText(record, saltFor(record)))
  const commit = digestOfBytes(bytes)
  await vault.put(commit, bytes)
  return {
    draft: { act: about.act, subject: about.subject, by, at: about.at ?? noon, commit },
    once: about.once ?? false,
  }
}

/** A report as bytes, and the words of it that one claim rests on. */
export interface Report {
  readonly text: string
  readonly words: string
}

export const itemOf = ({ text }: Report): ItemId => idFromHash('item', digestOfBytes(utf8(text)))
export const claimOf = (report: Report): ClaimId =>
  idFromHash('claim', digestOfBytes(utf8(`${report.text} ${report.words}`)))

export const itemRecord = (report: Report): CaseRecord => {
  const bytes = utf8(report.text)
  return {
    kind: 'item',
    item: item({
      id: itemOf(report),
      digest: digestOfBytes(bytes),
      size: bytes.length,
      mediaType: 'text/plain',
      role: 'original',
      provenance: { by, at: noon, method: 'upload', tool: 'onus', toolVersion: '0', name: 'report.txt' },
    }),
  }
}

function readingOf(report: Report): Reading {
  const points = codePoints(report.text)
  const start = points.pointOf(report.text.indexOf(report.words))
  const anchor = anchorAt(points, start, start + codePoints(report.words).length)
  return {
    ...nothingRead,
    format: 'onus-reading/1',
    reader: { name: 'sample', version: '1' },
    codebook: 1,
    language: 'en',
    entities: [],
    claims: [
      claim({
        id: claimOf(report),
        anchors: [anchor],
        focus: [],
        chain: chain([{ actor: 'outlet', verb: 'reports', medium: 'article', certainty: 'explicit' }]),
        voice: 'outlet',
        scope: 'clear',
        hedges: [],
        says: { predicate: 'shells', agents: [], targets: [] },
        language: 'en',
        origin: { kind: 'machine', reader: 'sample', version: '1' },
        act: 'states',
        polarity: 'affirms',
      }),
    ],
    moments: [],
    quantities: [],
    places: [],
    tenures: [],
    notices: [],
  }
}

export const readingRecord = (report: Report): CaseRecord => ({
  kind: 'reading',
  item: itemOf(report),
  text: digestOfBytes(utf8(report.text)),
  layer: {
    layer: { name: 'plain', version: '1' },
    encoding: 'utf-8',
    segments: [],
    facts: {},
    notices: [],
    headings: [],
  },
  reading: readingOf(report),
})

/** Receives and reads one report, in the order in which a casebook does it. Doing it again adds no second item. */
export async function addReport({ vault, log }: Stores, report: Report): Promise<readonly Logged[]> {
  const bytes = utf8(report.text)
  const subject = itemOf(report)
  await vault.put(digestOfBytes(bytes), bytes)
  const received = await keepRecord(vault, itemRecord(report), { act: 'received', subject, once: true })
  const first = await log.append([received])
  const read = await keepRecord(vault, readingRecord(report), { act: 'read', subject, once: true })
  return [...first, ...(await log.append([read]))]
}

export const reports: readonly [Report, Report, Report] = [
  {
    text: 'The market at Belstead was shelled at dawn, the council said.\n',
    words: 'The market at Belstead was shelled',
  },
  {
    text: 'Orvane denied it. “Nobody fired on the ferry 🛶 that night,” its ministry wrote.\n',
    words: 'Nobody fired on the ferry 🛶',
  },
  { text: 'Residents counted eleven impacts near the pumping station.\n', words: 'eleven impacts' },
]
