import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What may stand in a slot: any of the alternatives is right, and an optional one need not be there. */
export interface Fill {
  readonly any: readonly string[]
  readonly optional: boolean
}

export const slots = ['type', 'number', 'effect', 'confidence'] as const
export type Slot = (typeof slots)[number]
export type Slots<T> = Readonly<Record<Slot, readonly T[]>>

/** One incident of a message. */
export interface Template extends Slots<Fill> {
  /** The quoted words for its human targets. */
  readonly targets: readonly string[]
}
export interface Message {
  readonly text: string
  readonly templates: readonly Template[]
}

type Stored = Readonly<Record<string, string>>

/** "~30" and "5-" are held as their number, "3 - 7" as either end. */
const numbers = (value: string): readonly string[] => {
  const found = value.match(/\d+/g)
  return found ?? [value.trim()]
}

const labelsOf = (line: string): readonly string[] =>
  line.split(' / ').map(part => part.replace(/^\? ?/, '').replace(/:.*$/s, '').trim())

const isFilled = (line: string): boolean => !/^[-*]?$/.test(line.trim())

/** The lines of a slot; what stands behind the colon of a line is left out: the words of a target are not scored. */
function fillsOf(value: string | undefined, read: (label: string) => readonly string[]): readonly Fill[] {
  return (value ?? '')
    .split('\n')
    .filter(isFilled)
    .map(line => ({
      any: labelsOf(line.replaceAll(/"[^"]*"/g, ''))
        .filter(l => l !== '' && l !== '-')
        .flatMap(read),
      optional: line.trim().startsWith('?'),
    }))
    .filter(fill => fill.any.length > 0)
}

const same = (label: string): readonly string[] => [label]

const templateOf = (stored: Stored): Template => ({
  type: fillsOf(stored['INCIDENT: TYPE'], same),
  number: fillsOf(stored['HUM TGT: NUMBER'], numbers),
  effect: fillsOf(stored['HUM TGT: EFFECT OF INCIDENT'], same),
  confidence: fillsOf(stored['PERP: ORGANIZATION CONFIDENCE'], same),
  targets: [...`${stored['HUM TGT: NAME']}\n${stored['HUM TGT: DESCRIPTION']}`.matchAll(/"([^"]*)"/g)].map(
    m => m[1]?.toLowerCase() ?? '',
  ),
})

/** The messages of one part of the data: `dev`, `tst1`, `tst2`. */
export function readMessages(bench: string, part: string): readonly Message[] {
  const lines = readFileSync(join(bench, 'muc4', `${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => {
    // The file is the data set's; its NOTE describes these fields.
    const { text, templates } = JSON.parse(line) as { readonly text: string; readonly templates: readonly Stored[] }
    return { text, templates: templates.map(templateOf) }
  })
}
