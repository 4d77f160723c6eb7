import { type Anchor, overlaps } from '../../core/anchor.ts'
import { type Entity, type EntityRef, entity, isHostileName, linkableNames } from '../../core/entity.ts'
import type { Reading } from '../../core/reading.ts'
import { wordsOf } from '../../core/words.ts'
import type { Place } from './find-words.ts'

/** Who and what the second reading speaks of: those of our reading where the words are theirs, and new ones by their words. */
export interface Cast {
  readonly refOf: (place: Place, as: 'actor' | 'place') => EntityRef
  readonly entities: () => readonly Entity[]
}

const bare = (text: string): string => wordsOf(text).join(' ').replace(/^the /, '')

const isPlace = ({ kind }: Entity): boolean => kind === 'place' || kind === 'facility'
const isFor = (e: Entity, as: 'actor' | 'place'): boolean => as === 'actor' || isPlace(e)

const sameWords = (a: Anchor, b: Anchor): boolean => a.start === b.start && a.end === b.end

/** Our reading already says who stands behind these words; whoever touches a protected person's words means that person. */
function knownBy(ours: readonly Entity[], anchor: Anchor, as: 'actor' | 'place'): Entity | undefined {
  const mentioned = ours.find(e => e.mentions.some(m => sameWords(m.anchor, anchor)) && isFor(e, as))
  const touched = ours.find(e => e.protected && e.mentions.some(m => overlaps(m.anchor, anchor)))
  const words = bare(anchor.exact)
  const named = ours.filter(e => linkableNames(e).some(name => bare(name) === words) && isFor(e, as))
  // Two with one name are for a person to tell apart.
  return mentioned ?? touched ?? (named.length === 1 ? named[0] : undefined)
}

const isDescription = (words: string): boolean => !/^\p{Lu}/u.test(words)

/** Words that our reading does not know: shown as they stand, and as an epithet never. */
function newEntity(
  ref: EntityRef,
  anchor: Anchor,
  { as, ours }: { as: 'actor' | 'place'; ours: readonly Entity[] },
): Entity {
  const words = anchor.exact
  const hostile = isHostileName(
    words,
    ours.flatMap(e => e.names),
  )
  const described = isDescription(words)
  const common = {
    ref,
    label: hostile ? 'not named' : words,
    names: [],
    mentions: [{ anchor, as: described ? 'description' : 'name' }] as const,
  }
  // How large a place is, a name does not say: 6 claims the least.
  if (as === 'place') return entity({ ...common, kind: 'place', precision: 6, protected: false })
  return entity({ ...common, kind: 'unidentified', protected: described })
}

const firstFree = (ours: readonly Entity[]): number =>
  Math.max(0, ...ours.map(e => Number(/^e(\d+)$/.exec(e.ref)?.[1] ?? 0))) + 1

export function castFrom({ entities: ours }: Pick<Reading, 'entities'>): Cast {
  const made = new Map<string, Entity>()
  const free = firstFree(ours)
  const make = ({ anchor }: Place, as: 'actor' | 'place'): Entity => {
    const key = `${as} ${bare(anchor.exact)}`
    const before = made.get(key)
    const one = before ?? newEntity(`e${free + made.size}`, anchor, { as, ours })
    made.set(key, one)
    return one
  }
  return {
    refOf: (place, as) => (knownBy(ours, place.anchor, as) ?? make(place, as)).ref,
    entities: () => [...ours, ...made.values()],
  }
}
