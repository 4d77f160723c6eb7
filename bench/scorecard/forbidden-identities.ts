import type { Entity } from '../../src/core/entity.ts'
import { isSame, type Stretch, stands } from './align.ts'
import type { Evidence } from './forbidden.ts'
import type { Gold } from './gold.ts'

const oursFor = ({ scored }: Evidence, id: string): readonly Entity[] =>
  scored.reading.entities.filter(e => stands(scored.ids, e.ref, id))

type Facility = Gold['facilities'][number]

/** Where gold has a facility: its mentions, and the focus of the claims that are about it alone. */
function placesOf(gold: Gold, facility: Facility): readonly Stretch[] {
  const isAlone = (id: string) => gold.facilities.filter(f => f.claims?.includes(id)).length === 1
  const claims = gold.claims.filter(c => facility.claims?.includes(c.id) && isAlone(c.id))
  return [...(facility.mentions ?? []), ...claims.flatMap(c => c.focus?.at(-1) ?? [])]
}

const within = (m: Stretch, g: Stretch): boolean => isSame(m, g) || (g.start >= m.start && g.end <= m.end)

/** One facility of ours whose words are those of two. */
export function mergedFacilities({ report, scored }: Evidence): readonly string[] {
  const facilities = report.gold.facilities.map(f => ({ id: f.id, at: placesOf(report.gold, f) }))
  return scored.reading.entities
    .filter(e => e.kind === 'facility')
    .map(e => ({
      label: e.label,
      ids: facilities.filter(f => f.at.some(g => e.mentions.some(m => within(m.anchor, g)))).map(f => f.id),
    }))
    .filter(({ ids }) => ids.length > 1)
    .map(({ label, ids }) => `“${label}” is ${ids.join(' and ')}`)
}

const abbreviation = /^(col|capt|maj|gen|lt|brig|sgt|cpl)\.?$/i

/** "Col" of a Colonel-General, kept as the rank that somebody held. */
export const shortRanks = (evidence: Evidence): readonly string[] =>
  (evidence.report.gold.roles ?? [])
    .filter(role => role.kind === 'rank')
    .flatMap(role => {
      const refs = oursFor(evidence, role.actor).map(e => e.ref)
      const ranks = evidence.scored.reading.tenures.filter(t => t.kind === 'rank' && refs.includes(t.actor))
      const isShort = (what: string) => abbreviation.test(what) || (role.rank ?? '').startsWith(`${what}-`)
      return ranks.filter(t => isShort(t.what)).map(t => `${t.what} for ${role.rank}`)
    })

/** Somebody whom the report leaves unnamed: unprotected, or with a name. */
export const namedSources = (evidence: Evidence): readonly string[] =>
  evidence.report.gold.entities
    .filter(e => e.protected)
    .flatMap(e => {
      const isHere = (ours: Entity) => ours.mentions.some(m => (e.mentions ?? []).some(g => isSame(m.anchor, g)))
      const ours = evidence.scored.reading.entities.filter(isHere)
      const isOpen = (o: Entity) => !o.protected || o.names.length > 0 || o.mentions.some(m => m.as === 'name')
      return ours.filter(isOpen).map(o => `${e.id} as “${o.label}”`)
    })

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d ]/gu, '')

/** An epithet or a hostile label shown as who somebody is, or kept as one of their names. */
export function labelsAsNames({ report, scored }: Evidence): readonly string[] {
  const given = report.gold.entities.flatMap(e => e.names ?? []).filter(name => /^(epithet|label)/.test(name.kind))
  return given.flatMap(({ text }) => {
    const isIt = (words: string) => bare(words).includes(bare(text))
    const asName = (e: Entity) =>
      isIt(e.label) || e.names.some(n => n.kind !== 'epithet' && n.kind !== 'label' && isIt(n.text))
    return scored.reading.entities.filter(asName).map(e => `“${text}” for ${e.ref}, shown as “${e.label}”`)
  })
}

/** People known by a label only, taken for a unit, a body or one person. */
export const resolvedLabels = (evidence: Evidence): readonly string[] =>
  evidence.report.gold.entities
    .filter(e => e.note?.startsWith('Label'))
    .flatMap(e => oursFor(evidence, e.id).filter(o => ['unit', 'organisation', 'person', 'state'].includes(o.kind)))
    .map(o => `“${o.label}” as ${o.kind}`)
