/** What a request says before any route sees it. Header names and values alternate, as they came. */
export interface RequestHead {
  readonly method: string
  readonly target: string
  readonly headers: readonly string[]
}

/** Why a request is turned away, in words that finish "The request was refused:". */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 413 | 421
  readonly why: string
}

type Rule = (head: RequestHead, own: readonly string[]) => Refusal | undefined

const valuesOf = ({ headers }: RequestHead, name: string): readonly string[] =>
  headers.filter((_, i) => i % 2 === 1 && headers[i - 1]?.toLowerCase() === name)

const valueOf = (head: RequestHead, name: string): string | undefined => valuesOf(head, name)[0]

/** A page of another site can make its own name mean 127.0.0.1 (DNS rebinding); the Host header still tells. */
const hostIsOurs: Rule = (head, own) => {
  const hosts = valuesOf(head, 'host')
  if (hosts.length !== 1) return { status: 400, why: `it names ${hosts.length} hosts instead of one` }
  return own.includes(hosts[0] ?? '') ? undefined : { status: 421, why: 'it is meant for another host' }
}

const targetIsPath: Rule = ({ target }) =>
  /^\/(?![/\\])/.test(target) ? undefined : { status: 400, why: 'its target is not a path' }

const onlyGets: Rule = ({ method }) =>
  method === 'GET' ? undefined : { status: 405, why: `this page only answers GET, not ${method}` }

const noBody: Rule = head => {
  const length = valueOf(head, 'content-length') ?? '0'
  return length === '0' && valueOf(head, 'transfer-encoding') === undefined
    ? undefined
    : { status: 413, why: 'it carries a body' }
}

const originIsOurs: Rule = head => {
  const origins = valuesOf(head, 'origin')
  const ours = origins.every(origin => origin === `http://${valueOf(head, 'host')}`)
  return ours ? undefined : { status: 403, why: 'another website asked for it' }
}

const isNavigation = (head: RequestHead): boolean =>
  valueOf(head, 'sec-fetch-mode') === 'navigate' && valueOf(head, 'sec-fetch-dest') === 'document'

const isData = ({ target }: RequestHead): boolean => target.startsWith('/api/')

/** Fetch Metadata: what a browser says about who asks. A person may follow a link to a page; nothing else may come from elsewhere. */
const askedFromHere: Rule = head => {
  const site = valueOf(head, 'sec-fetch-site')
  if (site === undefined) return isData(head) ? { status: 403, why: 'nothing says which page asked for it' } : undefined
  if (site === 'same-origin') return undefined
  if (isNavigation(head) && (site === 'none' || !isData(head))) return undefined
  return { status: 403, why: 'another website asked for it' }
}

/** A browser that fetches ahead would use up the one-time address before the person has come. */
const notAhead: Rule = head =>
  valueOf(head, 'sec-purpose')?.includes('prefetch')
    ? { status: 403, why: 'it was fetched ahead of the person' }
    : undefined

const rules: readonly Rule[] = [hostIsOurs, targetIsPath, onlyGets, noBody, originIsOurs, askedFromHere, notAhead]

/** Why this request is not answered, or `undefined` where it may go on. `own` are the exact Host values that are ours. */
export function whyRefused(head: RequestHead, own: readonly string[]): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(head, own)
    if (refusal) return refusal
  }
  return undefined
}
