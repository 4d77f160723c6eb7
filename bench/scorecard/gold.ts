import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The gold format of docs/formats/gold.md: a report read by hand. Only what is scored is parsed. */
const words = z.object({ quote: z.string(), start: z.number().int(), end: z.number().int() })
const mention = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() })
const named = z.object({
  id: z.string(),
  label: z.string().optional(),
  mentions: z.array(mention).optional(),
  coref: z.array(mention).optional(),
})
const link = z.object({ actor: z.string(), certainty: z.string() })
const optional = <T extends z.ZodType>(schema: T) => schema.nullish()

const goldClaim = z.object({
  id: z.string(),
  quote: z.string(),
  anchors: z.array(words).min(1),
  focus: optional(z.array(words)),
  asserter: z.string(),
  act: z.string(),
  polarity: z.string(),
  voice: z.string(),
  attributionScope: z.string(),
  chain: z.array(link).min(1),
  predicate: z.string(),
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
