import type { EntityKind, EntityRef, NameKind, ProtectedAs } from '../../../core/entity.ts'
import type { Precision } from '../../../core/place.ts'
import { emptyCast } from '../../nobody.ts'
import type { Cast, EntityFound, MentionFound, NameFound, PostFound } from '../../stages.ts'
import { type Paper, spanOf, textOf } from './paper.ts'
import type { Range } from './range.ts'

/** Words that stand for somebody or something, before it is known for whom. */
export interface Candidate extends Range {
  readonly kind: EntityKind
  readonly as: MentionFound['as']
  /** What makes two mentions one: the stems of its words; of people, the last is the surname. */
  readonly keys: readonly string[]
  readonly precision?: Precision
  readonly facility?: { readonly type: string; readonly protectedAs: ProtectedAs }
  /** Somebody's word for an enemy: never the name shown. */
  readonly hostile?: true
  readonly plural?: true
  readonly gender?: 'male' | 'female'
}

/** A post or rank, and the name it stands with. */
export interface Title {
  readonly range: Range
  readonly kind: 'post' | 'rank'
  readonly what: string
  readonly former: boolean
}

/** The entities of a text while they are being found. */
export interface Roster {
  readonly stand: (candidate: Candidate) => EntityRef
  /** The same words stand for somebody already known. */
  readonly standFor: (range: Range, ref: EntityRef, as: MentionFound['as']) => void
  readonly hold: (title: Title, person: EntityRef, of?: EntityRef) => void
  /** Mentions that lie inside a range of words, in order; outermost first. */
  readonly within: (range: Range) => readonly Mentioned[]
  readonly kindOf: (ref: EntityRef) => EntityKind
  /** Who was last said to hold such a post. */
  readonly holderOf: (what: string) => EntityRef | undefined
  /** The person that was named last before a word. */
  readonly personBefore: (at: number) => EntityRef | undefined
  readonly cast: () => Cast
}

export interface Mentioned extends Range {
  readonly ref: EntityRef
  readonly as: MentionFound['as']
}

interface Kept {
  readonly ref: EntityRef
  readonly kind: EntityKind
  readonly label: string
  names: readonly NameFound[]
  readonly keys: readonly string[]
  readonly first: Candidate
}

const isPerson = (kind: EntityKind): boolean => kind === 'person'

/** Of two names of a person, one may leave out the given names. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false
  return (
    a.length === 1 ||
    b.length === 1 ||
    a[0] === b[0] ||
    (a[0] ?? '').charAt(0) === b[0] ||
    (b[0] ?? '').charAt(0) === a[0]
  )
}

const keyOf = ({ kind, keys }: Pick<Candidate, 'kind' | 'keys'>): string => `${kind} ${keys.join(' ')}`

/** Index of the first mention that begins at a word or behind it. */
function firstFrom(mentions: readonly Mentioned[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((mentions[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function insert(mentions: Mentioned[], m: Mentioned): void {
  const at = firstFrom(mentions, m.from)
  if (at === mentions.length) mentions.push(m)
  else mentions.splice(at, 0, m)
}

/** Mentions by which none longer covers, ascending. */
function outermost(mentions: readonly Mentioned[]): readonly Mentioned[] {
  const sorted = mentions.toSorted((a, b) => a.from - b.from || b.to - a.to)
  let end = -1
  return sorted.filter(m => {
    if (m.to <= end) return false
    end = m.to
    return true
  })
}

interface Options {
  readonly outlet: string
  readonly firstEntity: number
  /** What stands in the place of a name for those who are only called names. */
  readonly calledSo: string
}

const nameKind = (c: Candidate): NameKind => (c.hostile ? 'label' : 'name')

/** Makes an empty roster of a text. */
export function rosterOf(paper: Paper, { outlet, firstEntity, calledSo }: Options): Roster {
  const kept: Kept[] = []
  const byKey = new Map<string, Kept>()
  const bySurname = new Map<string, Kept[]>()
  const byRef = new Map<EntityRef, Kept>()
  const mentions: Mentioned[] = []
  const posts: PostFound[] = []
  const holders = new Map<string, EntityRef>()

  const samePerson = (c: Candidate) =>
    bySurname.get(c.keys.at(-1) ?? '')?.findLast(other => isSamePerson(other.keys, c.keys))
  const known = (c: Candidate) => (isPerson(c.kind) ? samePerson(c) : byKey.get(keyOf(c)))

  function introduce(c: Candidate): Kept {
    const text = textOf(paper, c)
    const ref: EntityRef = `e${firstEntity + kept.length}`
    const made: Kept = { ref, kind: c.kind, label: c.hostile ? calledSo : text, names: [], keys: c.keys, first: c }
    kept.push(made)
    byRef.set(ref, made)
    if (isPerson(c.kind))
      bySurname.set(c.keys.at(-1) ?? '', [...(bySurname.get(c.keys.at(-1) ?? '') ?? []).slice(-20), made])
    else byKey.set(keyOf(c), made)
    return made
  }

  function stand(c: Candidate): EntityRef {
    const entity = known(c) ?? introduce(c)
    const text = textOf(paper, c)
    if (c.as === 'name' && !entity.names.some(n => n.text === text))
      entity.names = [...entity.names, { text, kind: nameKind(c) }]
    insert(mentions, { from: c.from, to: c.to, ref: entity.ref, as: c.as })
    return entity.ref
  }

  function within({ from, to }: Range): readonly Mentioned[] {
    const found: Mentioned[] = []
    for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
      const m = mentions[i]
      if (!m || m.from >= to) break
      if (m.to <= to) found.push(m)
    }
    return outermost(found)
  }

  const kindOf = (ref: EntityRef): EntityKind =>
    byRef.get(ref)?.kind ?? (ref === 'outlet' ? 'organisation' : 'unspecified')

  function personBefore(at: number): EntityRef | undefined {
    for (let i = firstFrom(mentions, at) - 1; i >= 0 && i > firstFrom(mentions, at) - 40; i--) {
      const m = mentions[i]
      if (m && isPerson(kindOf(m.ref))) return m.ref
    }
    return undefined
  }

  function hold({ range, kind, what, former }: Title, person: EntityRef, of?: EntityRef): void {
    posts.push({ ...spanOf(paper.words, range), kind, person, what, former, ...(of && { of }) })
    holders.set(what, person)
  }

  const entityFound = ({ ref, kind, label, names, first }: Kept): EntityFound => ({
    ref,
    kind,
    label,
    names: kind === 'unidentified' ? [] : names,
    protected: kind === 'unidentified',
    plural: first.plural ?? false,
    ...(first.gender && { gender: first.gender }),
    ...(kind === 'place' && { precision: first.precision ?? 2 }),
    ...(first.facility && { facility: first.facility }),
  })

  function cast(): Cast {
    const nobody = emptyCast(outlet)
    const entities = [...nobody.entities, ...kept.map(entityFound)]
    const found = new Map(entities.map(e => [e.ref, e]))
    return {
      entities,
      mentions: mentions.map(m => ({ ...spanOf(paper.words, m), ref: m.ref, as: m.as })),
      posts,
      mentionsIn: () => [],
      entityOf: ref => found.get(ref) ?? nobody.entityOf(ref),
    }
  }

  return {
    stand,
    standFor: (range, ref, as) => insert(mentions, { from: range.from, to: range.to, ref, as }),
    hold,
    within,
    kindOf,
    holderOf: what => holders.get(what),
    personBefore,
    cast,
  }
}
