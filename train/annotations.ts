import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { codePoints } from '../src/core/code-points.ts'
import { allowed, type NamedText } from './example.ts'
import { rowsOf } from './sets/rows.ts'

/** Where our own annotation stands: offsets and digests, no text. */
export const annotationFile = join(import.meta.dirname, 'annotations', 'articles.jsonl')

const place = z.tuple([z.number().int().nonnegative(), z.number().int().positive()])
const spans = z.array(place)

/** One article's annotation as it stands in the project. Offsets are code points of the text with this SHA-256; see docs/annotation.md. */
export const annotation = z.object({
  id: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
  names: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive(), z.string()])),
})
export type Annotation = z.infer<typeof annotation>

export type Range = readonly [start: number, end: number]

/** Who says what, in UTF-16 units; a part may be in pieces. */
export interface AttributionSpans {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/** An article with its annotation in UTF-16 units. */
export interface AnnotatedText {
  readonly id: string
  readonly text: string
  readonly attributions: readonly AttributionSpans[]
  readonly names: readonly { readonly start: number; readonly end: number; readonly label: string }[]
}

export interface Article {
  readonly id: string
  readonly text: string
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Sets an annotation on its text. @throws where the text is another one, or an offset lies outside it. */
export function setOn(text: string, found: Annotation): AnnotatedText {
  if (sha256(text) !== found.sha256) throw new Error(`the text of ${found.id} is not the one that was annotated`)
  const points = codePoints(text)
  const unit = (at: number): number => points.unitOf(at)
  const range = ([start, end]: Range): Range => [unit(start), unit(end)]
  return {
    id: found.id,
    text,
    attributions: found.attributions.map(a => ({
      source: a.source.map(range),
      cue: a.cue.map(range),
      content: a.content.map(range),
    })),
    names: found.names.map(([start, end, label]) => ({ start: unit(start), end: unit(end), label })),
  }
}

export const articleFile = (data: string): string => join(data, 'articles_open', 'english_open_licence.jsonl')

/** The articles that were annotated, but for texts that are set aside. */
export function annotatedTexts(data: string): readonly AnnotatedText[] {
  if (!existsSync(annotationFile)) return []
  const texts = new Map(rowsOf<Article>(articleFile(data)).map(({ id, text }) => [id, text]))
  const set = rowsOf<unknown>(annotationFile).map(row => {
    const found = annotation.parse(row)
    return setOn(texts.get(found.id) ?? '', found)
  })
  return allowed(set)
}

/** The names of our annotation: everything with a capital is either marked or no name. */
export const ownNames = (texts: readonly AnnotatedText[]): readonly NamedText[] =>
  texts.map(({ text, names }) => ({
    text,
    names: names.map(({ start, end, label }) => ({ start, end, labels: [label] })),
    covers: ['PER', 'ORG', 'UNIT', 'LOC', 'FAC', 'NORP', 'MISC'],
    blind: [],
  }))
