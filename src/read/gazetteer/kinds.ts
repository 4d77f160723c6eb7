import type { Precision } from '../../core/place.ts'

/** What kind of place a gazetteer's place is. Its position in the list is its code in the file: only ever add at the end. */
export const placeKinds = [
  'country',
  'region',
  'district',
  'division',
  'capital',
  'seat',
  'settlement',
  'quarter',
  'area',
  'continent',
  'sea',
  'lake',
  'river',
  'island',
  'mountains',
  'facility',
  'unplaced',
] as const

export type PlaceKind = (typeof placeKinds)[number]

/** UCDP where_prec of a whole place of the kind: its point stands for no less than this. */
export const kindPrecision: Readonly<Record<PlaceKind, Precision>> = {
  country: 6,
  region: 4,
  district: 3,
  division: 3,
  capital: 2,
  seat: 2,
  settlement: 2,
  quarter: 2,
  area: 5,
  continent: 6,
  sea: 7,
  lake: 5,
  river: 5,
  island: 4,
  mountains: 5,
  facility: 2,
  // A settlement known by its register only: its point is the middle of its community.
  unplaced: 3,
}

export const settlementKinds: ReadonlySet<PlaceKind> = new Set(['capital', 'seat', 'settlement', 'quarter', 'unplaced'])
export const divisionKinds: ReadonlySet<PlaceKind> = new Set(['region', 'district', 'division'])

const byCode: Readonly<Record<string, PlaceKind>> = {
  PCLI: 'country',
  PCLD: 'country',
  PCLF: 'country',
  PCLS: 'country',
  PCLIX: 'country',
  PCL: 'country',
  TERR: 'country',
  ADM1: 'region',
  ADM1H: 'region',
  ADM2: 'district',
  ADM2H: 'district',
  PPLC: 'capital',
  PPLA: 'seat',
  PPLX: 'quarter',
  CONT: 'continent',
  OCN: 'sea',
  SEA: 'sea',
  GULF: 'sea',
  BAY: 'sea',
  STRT: 'sea',
  CHN: 'sea',
  LK: 'lake',
  LKS: 'lake',
  RSV: 'lake',
  STM: 'river',
  STMS: 'river',
  CNL: 'river',
  WAD: 'river',
  ISL: 'island',
  ISLS: 'island',
  PEN: 'area',
  MT: 'mountains',
  MTS: 'mountains',
  HLL: 'mountains',
  HLLS: 'mountains',
  PASS: 'mountains',
  PK: 'mountains',
}
const byClass: Readonly<Record<string, PlaceKind>> = {
  A: 'division',
  P: 'settlement',
  H: 'lake',
  L: 'area',
  T: 'area',
  V: 'area',
  U: 'sea',
  S: 'facility',
  R: 'facility',
}

/** The kind of a place of a GeoNames dump by its feature class and code; `undefined` for a class GeoNames does not have. */
export const kindOfFeature = (featureClass: string, code: string): PlaceKind | undefined =>
  byCode[code] ?? byClass[featureClass]
