import { type Entity, entity } from '../core/entity.ts'
import type { Part } from './language/page.ts'

/** The outlet and the unspecified are one in all languages of a text. */
function mergeEntities(parts: readonly Part[]): readonly Entity[] {
  const merged = new Map<string, Entity>()
  for (const next of parts.flatMap(part => part.entities)) {
    const same = merged.get(next.ref)
    merged.set(next.ref, same ? entity({ ...same, mentions: [...same.mentions, ...next.mentions] }) : next)
  }
  return [...merged.values()]
}

const byStart = <T extends { readonly anchor: { readonly start: number } }>(a: T, b: T): number =>
  a.anchor.start - b.anchor.start

/** Puts what was read in each language into one, in the order of the text. */
export function mergeParts(parts: readonly Part[]): Part {
  const [only] = parts
  if (only && parts.length === 1) return only
  const all = <K extends keyof Part>(key: K) => parts.flatMap<Part[K][number]>(part => part[key])
  return {
    entities: mergeEntities(parts),
    mentions: all('mentions').toSorted(byStart),
    attributions: all('attributions'),
    claims: all('claims').toSorted((a, b) => a.anchors[0].start - b.anchors[0].start),
    moments: all('moments').toSorted(byStart),
    quantities: all('quantities').toSorted(byStart),
    measures: all('measures').toSorted(byStart),
    places: all('places').toSorted(byStart),
    events: all('events').toSorted((a, b) => a.trigger.start - b.trigger.start),
    tenures: all('tenures'),
    notices: all('notices'),
  }
}
