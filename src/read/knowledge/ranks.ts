import ranks from './ranks.json' with { type: 'json' }

/** A rank in one country's forces. */
export interface RankKnown {
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly service: 'land' | 'air' | 'sea'
  readonly english: string
  readonly native: string
  /** NATO grade it is commonly set level with: `OF-5`. */
  readonly grade: string
  /** It was abolished. */
  readonly former: boolean
}

type Rows = readonly (readonly string[])[]
type Country = Readonly<Partial<Record<'land' | 'air' | 'sea' | 'before', Rows>>>

const rowsOf = (
  country: string,
  service: RankKnown['service'],
  rows: Rows = [],
  former = false,
): readonly RankKnown[] =>
  rows.map(([english = '', native = '', grade = '']) => ({ country, service, english, native, grade, former }))

/** Every rank that is known, lowest first within a service. */
export const ranksKnown: readonly RankKnown[] = Object.entries<Country>(ranks.countries).flatMap(([country, of]) => [
  ...rowsOf(country, 'land', of.land),
  ...rowsOf(country, 'air', of.air),
  ...rowsOf(country, 'sea', of.sea),
  ...rowsOf(country, 'land', of.before, true),
])

/** The ranks that these words name, in any country or in one: in English or in the country's language. */
export function ranksNamed(words: string, country?: string): readonly RankKnown[] {
  const wanted = words.trim().toLowerCase().replaceAll('-', ' ')
  const same = (name: string): boolean => name.toLowerCase().replaceAll('-', ' ') === wanted
  return ranksKnown.filter(
    rank => (country === undefined || rank.country === country) && (same(rank.english) || same(rank.native)),
  )
}
