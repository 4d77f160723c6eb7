import { notReadOn, readUntil, toldUntil } from './as-far-as.ts'
import { codePoints } from '../core/code-points.ts'
import type { ClaimId } from '../core/id.ts'
import type { Notice } from '../core/notice.ts'
import type { DocumentDate, Reading } from '../core/reading.ts'
import type { TextLayer } from '../core/text-layer.ts'
import { anchoringIn } from './anchoring.ts'
import { gazetteerOf } from './gazetteer/bundled.ts'
import type { Gazetteer } from './gazetteer/gazetteer.ts'
import { byPlace } from './by-place.ts'
import type { LanguageReader, Page, Part } from './language/page.ts'
import { mainLanguage, tellLanguages, type Told } from './language/tell.ts'
import { languageReaders } from './languages.ts'
import { mergeParts } from './merge.ts'
import { readerName, readerVersion } from './reader-identity.ts'

export { readerName, readerVersion }

export interface ReadOptions {
  readonly documentDate?: DocumentDate
  readonly outlet?: string
  /** Where places are looked up; else in what ships. */
  readonly gazetteer?: () => Gazetteer
  /** Makes the id of a claim from where it stands and what it says: the same words give the same id. */
  readonly claimId: (locator: string) => ClaimId
}

const noDate: Notice = {
  rule: 'moments/no-document-date',
  says: 'The document does not say when it was published, so words like "on Wednesday" were left undated. Give its day with --date.',
  weight: 'doubt',
}

/** Answers whether a stretch of UTF-16 units lies inside one of the layer's stretches of code points. */
const insideTest = (unitOf: (point: number) => number, stretches: TextLayer['headings']) => {
  const marked = stretches.map(([start, end]) => ({ start: unitOf(start), end: unitOf(end) }))
  const near = byPlace(marked, h => h)
  return (start: number, end: number): boolean => near({ start, end }).some(h => h.start <= start && end <= h.end)
}

function wholePage(layer: TextLayer, options: ReadOptions): Page {
  const points = codePoints(layer.text)
  return {
    text: layer.text.slice(0, readUntil(layer.text)),
    isHeading: insideTest(points.unitOf, layer.headings),
    isSetApart: insideTest(points.unitOf, layer.setApart ?? []),
    outlet: options.outlet ?? layer.facts.outlet?.value ?? 'the outlet',
    gazetteer: options.gazetteer ?? gazetteerOf,
    ...(options.documentDate && { documentDate: options.documentDate }),
    firstEntity: 1,
    firstAttribution: 1,
    claimId: options.claimId,
    anchor: anchoringIn(layer.text),
  }
}

/** The text with the lines of every other language blank. */
function linesIn(language: string, text: string, told: readonly Told[]): string {
  const parts = told.map(({ start, end, language: is }) => {
    const part = text.slice(start, end)
    return is === language ? part : part.replaceAll(/[^\n]/g, ' ')
  })
  return parts.join('')
}

/** The page for the next language, whose entities are numbered after those of the parts before it. */
function pageAfter(page: Page, parts: readonly Part[], text: string): Page {
  const firstEntity = 1 + parts.reduce((n, part) => n + part.entities.length, 0)
  const firstAttribution = 1 + parts.reduce((n, part) => n + part.attributions.length, 0)
  return { ...page, text, firstEntity, firstAttribution }
}

/** Each language's reader reads its lines; one reads even a text in no language we know, for the outlet's sake. */
function readersFor(told: readonly Told[]): readonly LanguageReader[] {
  const spoken = languageReaders.filter(reader => told.some(t => t.language === reader.language))
  return spoken.length > 0 ? spoken : languageReaders.slice(0, 1)
}

function readParts(page: Page, told: readonly Told[]): readonly Part[] {
  const parts: Part[] = []
  for (const reader of readersFor(told)) {
    const isAlone = told.length === 1 && told[0]?.language === reader.language
    const text = isAlone ? page.text : linesIn(reader.language, page.text, told)
    parts.push(reader.read(pageAfter(page, parts, text)))
  }
  return parts
}

/** Lines in languages that nobody here reads: said once for each, at the first of them. */
function unreadNotices(page: Page, told: readonly Told[]): readonly Notice[] {
  const unread = told.filter(t => !languageReaders.some(reader => reader.language === t.language))
  return [...Map.groupBy(unread, t => t.language).values()].flatMap(([first]) => {
    const words = first && /\S[^\n]*\S|\S/.exec(page.text.slice(first.start, first.end))
    if (!words) return []
    const start = first.start + words.index
    const says =
      'These lines, and others like them, are in a language that is not read here. Nothing was read from them.'
    const anchor = page.anchor({ start, end: start + words[0].length })
    return [{ rule: 'language/not-read', says, weight: 'doubt', anchor }] as const
  })
}

/** Who reads, and with what learned parts. */
function identityFor(told: readonly Told[]): Reading['reader'] {
  const models = readersFor(told).flatMap(reader => reader.models ?? [])
  return { name: readerName, version: readerVersion, ...(models.length > 0 && { models }) }
}

/** Notices of the text as a whole. */
function wholeNotices(
  page: Page,
  text: string,
  told: readonly Told[],
  pointOf: (unit: number) => number,
): readonly Notice[] {
  const end = page.text.length
  return [
    ...(page.documentDate ? [] : [noDate]),
    ...(end < text.length ? [notReadOn(pointOf(end), pointOf(text.length))] : []),
    ...unreadNotices(page, toldUntil(told, end)),
  ]
}

/** Reads a text into attributed claims. Everything is a suggestion; doubt becomes a notice. */
export function readText(layer: TextLayer, options: ReadOptions): Reading {
  const { pointOf } = codePoints(layer.text)
  const page = wholePage(layer, options)
  const told = tellLanguages(layer.text)
  const { notices, ...found } = mergeParts(readParts(page, toldUntil(told, page.text.length)))
  return {
    format: 'onus-reading/1',
    reader: identityFor(told),
    codebook: 1,
    language: mainLanguage(told),
    languages: told.map(({ start, end, language }) => ({ start: pointOf(start), end: pointOf(end), language })),
    ...(options.documentDate && { documentDate: options.documentDate }),
    ...found,
    notices: [...wholeNotices(page, layer.text, told, pointOf), ...notices],
  }
}
