import { asserterOf, type Claim } from '../../src/core/claim.ts'
import type { EntityRef } from '../../src/core/entity.ts'
import { groupOf } from '../../src/core/predicate.ts'
import { shared, type Stretch, stands } from './align.ts'
import type { Evidence } from './forbidden.ts'
import type { GoldClaim } from './gold.ts'

const touches = (a: readonly Stretch[], b: readonly Stretch[]): boolean => a.some(x => b.some(y => shared(x, y) > 0))

const goldAt = ({ report }: Evidence, claim: Claim): readonly GoldClaim[] =>
  report.gold.claims.filter(g => touches(claim.anchors, g.anchors))

const isNamed = (evidence: Evidence, ref: EntityRef, ids: readonly (string | undefined)[]): boolean =>
  ids.some(id => id !== undefined && stands(evidence.scored.ids, ref, id))

const tell = ({ scored }: Evidence, claim: Claim, ref: EntityRef): string =>
  `${claim.says.predicate}: ${scored.reading.entities.find(e => e.ref === ref)?.label ?? ref}, in “${claim.anchors[0].exact}”`

const isHarm = (claim: Claim): boolean =>
  groupOf(claim.says.predicate) === 'event' || claim.says.predicate === 'facility-status'

/** Harm that somebody is said to have done, as each of our claims has it. */
const accusations = ({ scored }: Evidence) =>
  scored.reading.claims.filter(isHarm).flatMap(claim => claim.says.agents.map(ref => ({ claim, ref })))

const isPerson = ({ report }: Evidence, id: string): boolean =>
  report.gold.entities.some(e => e.id === id && e.kind === 'person')

/** Somebody's accusation of a person, read as what the outlet itself knows. */
export const claimsOfOutlet = (evidence: Evidence): readonly string[] =>
  accusations(evidence)
    .filter(({ claim }) => asserterOf(claim) === 'outlet' && claim.scope !== 'ambiguous')
    .filter(({ claim, ref }) => {
      const accusing = goldAt(evidence, claim).filter(g =>
        (g.allegedActors ?? []).some(id => isPerson(evidence, id) && stands(evidence.scored.ids, ref, id)),
      )
      return accusing.length > 0 && accusing.every(g => g.asserter !== 'outlet')
    })
    .map(({ claim, ref }) => tell(evidence, claim, ref))

/** Our claims that give a doer to words for which gold has none; words that gold reads as several claims lend each other theirs. */
function given(evidence: Evidence, isAsked: (there: readonly GoldClaim[]) => boolean): readonly string[] {
  const isGiven = ({ claim, ref }: { readonly claim: Claim; readonly ref: EntityRef }): boolean => {
    const there = goldAt(evidence, claim)
    if (there.length === 0 || !isAsked(there) || there.some(g => (g.allegedActors ?? []).length > 0)) return false
    const targets = there.flatMap(g => g.targets ?? [])
    return !isNamed(evidence, ref, targets)
  }
  return accusations(evidence)
    .filter(isGiven)
    .map(({ claim, ref }) => tell(evidence, claim, ref))
}

const isStatus = (g: GoldClaim): boolean => g.predicate === 'facility-status'

/** A facility said to be in ruins, and somebody said to have done it. */
export const attackersOfFacilities = (evidence: Evidence): readonly string[] =>
  given(evidence, there => there.some(isStatus))

/** Any other harm without a doer, given one. */
export const attackers = (evidence: Evidence): readonly string[] => given(evidence, there => !there.some(isStatus))

const platforms = ['telegram', 'tweet', 'facebook', 'instagram', 'whatsapp', 'youtube', 'vkontakte', 'tiktok'] as const
const platformIn = (medium: string | undefined | null): string | undefined =>
  platforms.find(p => medium?.toLowerCase().includes(p))

/** Platforms that gold has for somebody, from any of their claims. */
const platformsOf = ({ report }: Evidence, id: string): readonly (string | undefined)[] =>
  report.gold.claims.flatMap(g => [
    ...(g.asserter === id ? [platformIn(g.medium)] : []),
    ...g.chain.filter(link => link.actor === id).map(link => platformIn(link.medium)),
  ])

/** A platform in a link of ours, on which gold has that speaker nowhere. */
export const inventedMedia = (evidence: Evidence): readonly string[] =>
  evidence.scored.reading.claims.flatMap(claim =>
    claim.chain.flatMap(link => {
      const platform = platformIn(link.medium)
      const ids = [...(evidence.scored.ids.get(link.actor) ?? [])]
      const isKnown = ids.some(id => platformsOf(evidence, id).includes(platform))
      return platform === undefined || ids.length === 0 || isKnown ? [] : [`${platform} as the medium of ${ids.join()}`]
    }),
  )

/** "etc." claims more, and names nothing: each target has its own words there. */
export const expandedLists = (evidence: Evidence): readonly string[] =>
  evidence.scored.reading.claims
    .filter(claim => claim.anchors.some(a => /\betc\b|\band so on\b/i.test(a.exact)))
    .flatMap(claim => {
      const wanted = goldAt(evidence, claim).flatMap(g => g.targets ?? [])
      const isThere = (ref: EntityRef): boolean => {
        const mentions = evidence.scored.reading.entities.find(e => e.ref === ref)?.mentions ?? []
        return (
          touches(
            claim.anchors,
            mentions.map(m => m.anchor),
          ) || isNamed(evidence, ref, wanted)
        )
      }
      return claim.says.targets.filter(ref => !isThere(ref)).map(ref => tell(evidence, claim, ref))
    })
