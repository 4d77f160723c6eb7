import type { Notice } from '../../../core/notice.ts'
import type { DocumentFacts, Stated } from '../../../core/text-layer.ts'
import { sameDay } from '../stated-day.ts'
import { linkedData } from './json-ld.ts'
import { attributeOf, elementsOf, foldSpace, type PageDocument, type PageElement, textOf } from './tree.ts'

/** The facts a page states, the rivals of its date, and where its headline stands. */
export interface PageFacts {
  readonly facts: DocumentFacts
  readonly notices: readonly Notice[]
}

const longest = 500

/** As the page writes it, without its line breaks; half a surrogate pair, which JSON can smuggle in, becomes U+FFFD. */
const clean = (value: string): string =>
  foldSpace(value.slice(0, 4 * longest))
    .slice(0, longest)
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')

const stated = (value: string | undefined, from: string): readonly Stated[] => {
  const kept = value === undefined ? '' : clean(value)
  return kept === '' ? [] : [{ value: kept, from }]
}

/** The content of the `meta` elements, by their names, properties and itemprops. */
function metaReader(elements: readonly PageElement[]): (...names: readonly string[]) => readonly Stated[] {
  const contents = new Map<string, string>()
  for (const meta of elements.filter(e => e.tagName === 'meta')) {
    const content = attributeOf(meta, 'content')
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributeOf(meta, key)?.trim().toLowerCase()
      if (name && content !== undefined && !contents.has(name)) contents.set(name, content)
    }
  }
  return (...names) =>
    names.flatMap(name =>
      stated(contents.get(name), name.startsWith('og:') || name.startsWith('article:') ? name : `meta ${name}`),
    )
}

const isWeb = (s: Stated): boolean => /^https?:\/\/[^\s]+$/i.test(s.value)
const isName = (s: Stated): boolean => !/^https?:/i.test(s.value)

const dateNames = [
  'date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publication_date',
  'datepublished',
  'dc.date',
  'dc.date.issued',
]
const moreDateNames = ['dcterms.date', 'dcterms.created', 'dcterms.issued', 'parsely-pub-date', 'sailthru.date']

const one = (key: keyof DocumentFacts, candidates: readonly Stated[]): DocumentFacts =>
  candidates[0] ? { [key]: candidates[0] } : {}

function conflict(dates: readonly Stated[]): readonly Notice[] {
  const first = dates[0]
  const rival = dates.find(d => first && !sameDay(first.value, d.value))
  if (!first || !rival) return []
  const says = `The page states two dates of publication: ${first.value} (${first.from}) and ${rival.value} (${rival.from}). The first was taken.`
  return [{ rule: 'layer/published-conflict', says, weight: 'doubt' }]
}

const isByline = (element: PageElement): boolean =>
  attributeOf(element, 'rel') === 'author' ||
  /^(?:author|byline)$/i.test(attributeOf(element, 'itemprop') ?? '') ||
  /(?:^|\s)(?:byline|author|article-author)(?:\s|$)/i.test(attributeOf(element, 'class') ?? '')

/** What the page says about itself in its own metadata. Each fact is the page's claim and carries where it stands. */
export function pageFacts(document: PageDocument): PageFacts {
  const elements = elementsOf(document, () => true)
  const tagged = (name: string) => elements.filter(e => e.tagName === name)
  const meta = metaReader(elements)
  const scripts = tagged('script').filter(e => /^application\/ld\+json/i.test(attributeOf(e, 'type') ?? ''))
  const linked = linkedData(scripts.map(textOf))
  const canonical = tagged('link').find(e => /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(e, 'rel') ?? ''))
  const bylines = elements.filter(isByline).slice(0, 20)
  const times = tagged('time').flatMap(e => stated(attributeOf(e, 'datetime'), 'time datetime'))
  const html = tagged('html')[0]
  const dates = [
    ...meta('article:published_time', 'og:article:published_time'),
    ...stated(linked.datePublished, 'json-ld'),
    ...meta(...dateNames, ...moreDateNames),
    ...times.slice(0, 1),
  ]
  const facts: DocumentFacts = {
    ...one('title', [
      ...meta('og:title'),
      ...stated(linked.headline, 'json-ld'),
      ...meta('twitter:title'),
      ...tagged('h1')
        .slice(0, 1)
        .flatMap(e => stated(textOf(e), 'first heading')),
      ...tagged('title')
        .slice(0, 1)
        .flatMap(e => stated(textOf(e), 'title')),
    ]),
    ...one('byline', [
      ...stated(linked.author, 'json-ld'),
      ...meta('author', 'article:author', 'dc.creator', 'parsely-author').filter(isName),
      ...bylines.flatMap(e => stated(textOf(e), 'byline')),
    ]),
    ...one('outlet', [
      ...meta('og:site_name'),
      ...stated(linked.publisher, 'json-ld'),
      ...meta('dc.publisher', 'application-name', 'publisher'),
    ]),
    ...one('published', dates),
    ...one(
      'canonicalUrl',
      [
        ...stated(canonical && attributeOf(canonical, 'href'), 'link canonical'),
        ...meta('og:url'),
        ...stated(linked.url, 'json-ld'),
      ].filter(isWeb),
    ),
    ...one('language', [
      ...stated(html && attributeOf(html, 'lang'), 'html lang'),
      ...meta('content-language', 'og:locale'),
      ...stated(linked.language, 'json-ld'),
    ]),
  }
  return { facts, notices: conflict(dates) }
}
