import { type Entity, entity, isHostileName } from '../core/entity.ts'
import type { EntityMention } from '../core/reading.ts'
import type { Page } from './language/page.ts'
import type { Cast, EntityFound, MentionFound, PostFound } from './stages.ts'

type Anchoring = Page['anchor']

/** Entities with their mentions, in code points. */
export function entitiesOf(cast: Cast, anchor: Anchoring): readonly Entity[] {
  const mentions = Map.groupBy(cast.mentions, m => m.ref)
  return cast.entities.map(({ plural: _plural, gender: _gender, ...found }) =>
    entity({ ...found, mentions: (mentions.get(found.ref) ?? []).map(m => ({ anchor: anchor(m), as: m.as })) }),
  )
}

const standsWith = (m: MentionFound, post: PostFound): boolean =>
  post.person === m.ref && post.start <= m.start && m.end <= post.end

/** The rank and the post that stand with a person's name or description. */
function titlesOf(m: MentionFound, posts: readonly PostFound[]): Pick<EntityMention, 'rank' | 'role'> {
  const told = (kind: PostFound['kind']) => posts.find(post => post.kind === kind && standsWith(m, post))?.what
  const [rank, role] = [told('rank'), told('post')]
  return { ...(rank !== undefined && { rank }), ...(role !== undefined && { role }) }
}

/** Every mention in the order of the text, with what stands beside it. */
export function mentionsOf(cast: Cast, anchor: Anchoring): readonly EntityMention[] {
  const posts = Map.groupBy(cast.posts, post => post.person)
  return cast.mentions.map(m => {
    const found: EntityFound = cast.entityOf(m.ref)
    const at = anchor(m)
    return {
      anchor: at,
      as: m.as,
      ref: m.ref,
      kind: found.kind,
      ...titlesOf(m, posts.get(m.ref) ?? []),
      ...(isHostileName(at.exact, found.names) && { epithet: true as const }),
    }
  })
}
