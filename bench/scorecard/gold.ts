import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The gold format of docs/formats/gold.md: a report read by hand. Only what is scored is parsed. */
const words = z.object({ quote: z.string(), start: z.number().int(), end: z.number().int() })
const mention = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() })
const named = z.object({
  id: z.string(),
  kind: z.string().optional(),
  label: z.string().optional(),
  names: z.array(z.object({ text: z.string(), kind: z.string() })).optional(),
  protected: z.boolean().optional(),
  note: z.string().optional(),
  /** Facilities: the claims they stand in. */
  claims: z.array(z.string()).optional(),
  mentions: z.array(mention).optional(),
  coref: z.array(mention).optional(),
})
const link = z.object({ actor: z.string(), medium: z.string().optional(), certainty: z.string() })
const role = z.object({ actor: z.string(), kind: z.string(), rank: z.string().optional() })
const optional = <T extends z.ZodType>(schema: T) => schema.nullish()

/** Predicates of golds made before the codebook's list. */
const older: Readonly<Record<string, string>> = {
  'attacked-by-shelling-and-bombing': 'shells',
  'attacked-by-shelling-missiles-and-naval-fire': 'shells',
  'calls-for-ill-treatment': 'calls-for',
  'carries-out-airstrikes': 'carries-out-airstrike',
  destroyed: 'destroys',
  'incites-terror': 'incites',
  'obstructs-humanitarian-corridor': 'obstructs-corridor',
  'operates-in-basement': 'operates-under-shortage',
  'orchestrates-operation': 'commands-operation',
  reprimands: 'insults',
  trapped: 'traps',
}

const goldClaim = z.object({
  id: z.string(),
  quote: z.string(),
  anchors: z.array(words).min(1),
  focus: optional(z.array(words)),
  asserter: z.string(),
  medium: optional(z.string()),
  act: z.string(),
  polarity: z.string(),
  voice: z.string(),
  attributionScope: z.string(),
  chain: z.array(link).min(1),
  predicate: z.string().transform(p => older[p] ?? p),
  allegedActors: optional(z.array(z.string())),
  targets: optional(z.array(z.string())),
  hedges: optional(z.array(z.string())),
  place: optional(z.object({ id: z.string(), precision: z.number() })),
  contentTime: optional(z.object({ edtf: z.string(), min: optional(z.string()), max: optional(z.string()) })),
  madeAt: optional(z.string()),
  quantity: optional(
    z.object({
      asStated: z.string(),
      bound: z.string(),
      min: optional(z.number()),
      max: optional(z.number()),
      near: optional(z.number()),
      outOf: optional(z.number()),
      unit: optional(z.string()),
      harm: optional(z.string()),
      status: optional(z.string()),
      per: optional(z.string()),
    }),
  ),
})

const goldFile = z.object({
  meta: z.object({
    report: z.string().optional(),
    documentDate: z.string(),
    outlet: optional(z.string()),
    copyOf: optional(z.string()),
  }),
  entities: z.array(named),
  places: z.array(named),
  facilities: z.array(named),
  roles: z.array(role).optional(),
  claims: z.array(goldClaim).min(1),
})

export type Gold = z.infer<typeof goldFile>
export type GoldClaim = z.infer<typeof goldClaim>

export interface GoldReport {
  readonly name: string
  readonly text: string
  readonly gold: Gold
}

/** Reads one folder with `report.txt` and `gold.json`. */
export function readGold(folder: string, name: string): GoldReport {
  const gold = goldFile.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')))
  return { name, gold, text: readFileSync(join(folder, gold.meta.report ?? 'report.txt'), 'utf8') }
}
