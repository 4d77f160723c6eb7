import exhibits from '../exhibits.json' with { type: 'json' }
import facilities from '../facilities.json' with { type: 'json' }
import groups from '../groups.json' with { type: 'json' }
import labels from '../labels.json' with { type: 'json' }
import organisations from '../organisations.json' with { type: 'json' }
import people from '../people.json' with { type: 'json' }
import places from '../places.json' with { type: 'json' }
import { ranksKnown } from '../../../knowledge/ranks.ts'
import ranks from '../ranks.json' with { type: 'json' }
import type { ProtectedAs } from '../../../../core/entity.ts'
import type { Precision } from '../../../../core/place.ts'

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)

/** A rank, post or short form as it is looked up: small letters, no full stops, hyphens as spaces. */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replaceAll('.', '').replaceAll(/[-‐‑]/g, ' ').replaceAll(/\s+/g, ' ').trim()

/** Common words that are ranks only among soldiers; they are no title by themselves. */
const tooCommon = new Set(['soldier', 'sailor', 'specialist', 'senior soldier', 'senior sailor'])
export const rankNames = set([
  ...ranks.ranks.flatMap(r => [r.name, ...r.short]),
  ...ranksKnown.map(r => r.english.replaceAll('-', ' ')).filter(name => !tooCommon.has(name)),
])
export const posts = set(people.posts)
export const compoundPosts = set(people.compoundPosts)
export const occupations = set(people.occupations)
export const unnamed = set(people.unnamed)
export const courtesies = set(people.courtesy)
export const maleWords = set(people.male)
export const femaleWords = set(people.female)

export const organisationHeads = set(organisations.organisations)
export const weakOrganisationHeads = set(organisations.weak)
export const capitalHeads = set([...organisations.organisations, ...organisations.capitalOnly, ...organisations.units])
export const unitHeads = set(organisations.units)
export const unitWords = set(organisations.unitWords)
export const sides = set(organisations.sides)
/** What a side does, told as a noun: "Varan shelling" speaks of the forces that shell. */
export const attackNouns = set(organisations.attacks.filter(n => !organisations.sides.includes(n)))

export const pluralPeople = set([...groups.plural, ...groups.collective])

export const placeHeads: ReadonlyMap<string, Precision> = new Map(
  Object.entries(places.precision).flatMap(([precision, nouns]) =>
    // The keys of the file are the seven codes.
    nouns.map(noun => [noun, Number(precision) as Precision] as const),
  ),
)
export const placeFirsts = set(places.before)
export const placePrepositions = set(places.follows)
export const strongPlacePrepositions = set(places.strong)
export const takesPlace = set(places.ofWhat)
export const placeVerbs = set(places.acts)

export interface FacilityKind {
  readonly type: string
  readonly protectedAs: ProtectedAs
  readonly plural: boolean
}

const isPlural = (nouns: readonly string[], noun: string): boolean =>
  noun === 'homes' ||
  noun === 'houses' ||
  noun === 'flats' ||
  (noun.endsWith('s') && nouns.some(n => n !== noun && noun.startsWith(n.slice(0, -1))))

/** Noun (one or two words) → kind of facility. */
export const facilityNouns: ReadonlyMap<string, FacilityKind> = new Map(
  facilities.kinds.flatMap(({ type, protectedAs, nouns }) =>
    nouns.map(
      noun =>
        [
          noun,
          // The file holds only codes of `ProtectedAs`.
          { type, protectedAs: protectedAs as ProtectedAs, plural: isPlural(nouns, noun) },
        ] as const,
    ),
  ),
)
const subtypes: ReadonlyMap<string, string> = new Map(Object.entries(facilities.subtypes))
export const subtypeOf = (modifiers: readonly string[]): string | undefined =>
  modifiers.map(m => subtypes.get(m)).find(s => s !== undefined)

export const exhibitNouns = set(exhibits.nouns)
export const postedThings = set(exhibits.posts)
export const media = set(exhibits.media)

export const hostileLabels = set(labels.labels)
export const dubs: readonly string[] = labels.dubs

/** Words with a capital that name no actor or place wherever they stand: days, months, pronouns. */
export const neverNames = set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec i christmas easter god covid'
  ).split(' '),
)
/** Words that are no name where they open a sentence. */
export const openers = set(
  (
    'the a an this that these those he she they we you it his her their our my your its who what which when where why how and but or if so ' +
    'yes no not in on at by for from to of as with after before since during while although though because according speaking today yesterday tomorrow ' +
    'english earlier later meanwhile however also then there here one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty ' +
    'once many several some all most both each every none other another more at least hundreds thousands dozens scores tens nearly almost about around over under up ' +
    'despite inside outside near between among amid without within until till against across behind beyond next last first second third asked told prior located facing officially addressing working following ' +
    'retired former senior veteran exiled outgoing acting young local anyone everyone nobody somebody whoever afterwards between only even still neither either dear remember nineteen thirteen sixteen seventeen eighteen additional reporting mother father ' +
    'q updated published sources summary background methodology command access figures recommendations'
  ).split(' '),
)
/** Heads that name a happening, a law or a thing, not an actor or place. */
export const eventHeads = set(
  'war wars convention conventions act law treaty agreement protocol accord accords day week prize award operation revolution uprising massacre game games cup league championship olympics world series century festival live updates update background plan summit pact charter statute code amendment'.split(
    ' ',
  ),
)
export const particles = set(
  'de da di du del della der den van von al el bin ibn ben la le las los dos das ter ten af av zu abu um'.split(' '),
)
export const speechVerbs = set(
  'said says say saying told tells tell wrote writes added adds asked asks claimed claims reported reports accused accuses denied denies called calls warned warns announced announces confirmed confirms insisted insists described describes estimates estimated urged urges demanded demands tweeted posted replied recalled declared stated states explained blamed blames ordered orders promised vowed pledged acknowledged admitted argued alleged alleges condemned condemns testified noted notes stressed rejected rejects dismissed dismisses'.split(
    ' ',
  ),
)
