import bodies from './bodies.json' with { type: 'json' }
import outlets from './outlets.json' with { type: 'json' }

/** A body that many reports name: an outlet, an agency, an international organisation, an armed group. */
export interface KnownBody {
  readonly name: string
  readonly kind: 'agency' | 'paper' | 'broadcaster' | 'investigator' | 'body'
  /** ISO 3166-1, two letters: where an outlet is published. */
  readonly country?: string
}

const outletKinds = [
  ['agency', outlets.agencies],
  ['paper', outlets.papers],
  ['broadcaster', outlets.broadcasters],
  ['investigator', outlets.investigators],
] as const

/** Every name it goes by, with the body; a name that two bodies have stands for the first. */
function allNames(): ReadonlyMap<string, KnownBody> {
  const names = new Map<string, KnownBody>()
  const note = (name: string, body: KnownBody) => void (names.has(name) || names.set(name, body))
  for (const [kind, list] of outletKinds)
    for (const [name = '', country = '', ...others] of list)
      for (const one of [name, ...others]) note(one, { name, kind, country })
  for (const [name = '', ...others] of bodies.bodies)
    for (const one of [name, ...others]) note(one, { name, kind: 'body' })
  return names
}

const byName = allNames()

/** The body that exactly these words name, with their capitals; a leading "The" may be missing. */
export const knownBody = (name: string): KnownBody | undefined => byName.get(name) ?? byName.get(`The ${name}`)

/** By its first word, the longest name first. */
const byFirstWord = new Map<string, readonly string[]>()
for (const name of [...byName.keys()].sort((a, b) => b.length - a.length)) {
  const [first = ''] = /^[\p{L}\p{N}]+/u.exec(name) ?? ['']
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
}

const goesOn = /^[\p{L}\p{N}]/u

/** Where a known name that begins at `start`, with the word `first`, ends; nothing where none stands there. */
export function knownNameEnd(text: string, start: number, first: string): number | undefined {
  const name = byFirstWord
    .get(first)
    ?.find(n => text.startsWith(n, start) && !goesOn.test(text.slice(start + n.length, start + n.length + 2)))
  return name === undefined ? undefined : start + name.length
}
