/** What a page's JSON-LD says about the article; texts only, nothing is resolved or fetched. */
export interface LinkedData {
  readonly headline?: string
  readonly author?: string
  readonly publisher?: string
  readonly datePublished?: string
  readonly url?: string
  readonly language?: string
}

const longest = 1_000_000
const deepest = 6
const mostObjects = 1_000

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (thing: unknown): thing is JsonObject => typeof thing === 'object' && thing !== null

/** JSON that breaks or is too long is as good as absent: it is a page's word about itself and no more. */
function parseJson(text: string): unknown {
  if (text.length > longest) return undefined
  try {
    return JSON.parse(text.trim().replace(/^<!--/, '').replace(/-->$/, '').replace(/;$/, ''))
  } catch {
    return undefined
  }
}

/** Objects in lists and graphs, to a bounded depth and number. */
function objectsIn(root: unknown): readonly JsonObject[] {
  const found: JsonObject[] = []
  const open: [thing: unknown, depth: number][] = [[root, 0]]
  for (let next = open.shift(); next && found.length < mostObjects; next = open.shift()) {
    const [thing, depth] = next
    if (!isObject(thing) || depth > deepest) continue
    if (Array.isArray(thing)) for (const part of thing.slice(0, mostObjects)) open.push([part, depth + 1])
    else {
      found.push(thing)
      for (const key of ['@graph', 'mainEntity']) if (Object.hasOwn(thing, key)) open.push([thing[key], depth + 1])
    }
  }
  return found
}

const textIn = (thing: unknown): string | undefined =>
  typeof thing === 'string' && thing.trim() !== '' ? thing : undefined

/** A name given as text, as an object with a name, or as a list of either. */
function namesIn(thing: unknown): string | undefined {
  const parts: readonly unknown[] = Array.isArray(thing) ? thing.slice(0, 20) : [thing]
  const names = parts.flatMap(part => textIn(isObject(part) ? part['name'] : part) ?? [])
  return names.length > 0 ? names.join(', ') : undefined
}

const idIn = (thing: unknown): string | undefined => textIn(isObject(thing) ? thing['@id'] : thing)

const isArticle = (thing: JsonObject): boolean =>
  [thing['@type']].flat().some(type => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type))

const present = (data: { readonly [K in keyof LinkedData]: string | undefined }): LinkedData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))

function fromObject(thing: JsonObject): LinkedData {
  return present({
    headline: textIn(thing['headline']),
    author: namesIn(thing['author']),
    publisher: namesIn(thing['publisher']),
    datePublished: textIn(thing['datePublished']),
    url: textIn(thing['url']) ?? idIn(thing['mainEntityOfPage']),
    language: textIn(thing['inLanguage']),
  })
}

/** The first article in these scripts, or else the first object that gives a date of publication. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const all = scripts.flatMap(script => objectsIn(parseJson(script)))
  const article = all.find(isArticle) ?? all.find(thing => textIn(thing['datePublished']) !== undefined)
  return article ? fromObject(article) : {}
}
