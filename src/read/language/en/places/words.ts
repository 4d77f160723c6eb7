import type { PlaceKind } from '../../../gazetteer/kinds.ts'
import demonymFile from './demonyms.json' with { type: 'json' }
import words from './place-words.json' with { type: 'json' }

const wholeKinds: Readonly<Record<keyof typeof words.heads, readonly PlaceKind[]>> = {
  region: ['region', 'country', 'district', 'area'],
  district: ['district', 'division', 'region', 'settlement', 'quarter'],
  settlement: ['capital', 'seat', 'settlement', 'quarter', 'unplaced', 'district'],
  island: ['island', 'country', 'region', 'area', 'settlement'],
  lake: ['lake', 'settlement'],
  river: ['river'],
  sea: ['sea'],
  mountains: ['mountains', 'area'],
  area: ['area', 'mountains', 'region', 'country'],
}

/** Word for a kind of place → the kinds it may be. */
export const kindsByHead: ReadonlyMap<string, readonly PlaceKind[]> = new Map(
  Object.entries(words.heads).flatMap(([kind, heads]) =>
    // The keys of the file are those of the table above.
    heads.map(head => [head, wholeKinds[kind as keyof typeof wholeKinds]] as const),
  ),
)
export const headsBefore: ReadonlySet<string> = new Set(words.first)
export const around: ReadonlySet<string> = new Set(words.around)

export interface ShortForm {
  readonly country: string
  readonly name: string
}

const pairs = Object.entries(words.short).flatMap(([country, forms]) =>
  Object.entries(forms).map(([short, name]) => [short, { country, name }] as const),
)
/** "Ky.", "Ont.", "NSW" → the region's name. */
export const shortForms: ReadonlyMap<string, ShortForm> = new Map(pairs)

/** "Syrian", "Syrians" → `SY`. */
export const countryByDemonym: ReadonlyMap<string, string> = new Map(
  Object.entries(demonymFile.byCountry).flatMap(([iso, forms]) =>
    forms.flatMap(form =>
      form.endsWith('s') || form === 'Lao'
        ? [[form, iso] as const]
        : [[form, iso] as const, [`${form}s`, iso] as const],
    ),
  ),
)
/** "Syrians", "Americans": people, and so no place; "Chinese" and "French" are both. */
export const pluralDemonyms: ReadonlySet<string> = new Set(
  [...countryByDemonym.keys()].filter(form => form.endsWith('s') && countryByDemonym.has(form.slice(0, -1))),
)
/** "European" → `Europe`. */
export const areaByDemonym: ReadonlyMap<string, string> = new Map(Object.entries(demonymFile.wider))
const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)
/** Words after which a name is a place, and words after which it may be. */
export const strongBefore = set(words.strong)
export const weakBefore = set(words.weak)
/** Words before a person's name. */
export const titlesBefore = set(words.titles)
/** Words that follow a place's name in the name of something of that place: "Kentucky State Police". */
export const bodiesAfter = set(words.bodies)
/** Last words of the names of roads, parks and waters. */
export const roadHeads = set(words.roads)
