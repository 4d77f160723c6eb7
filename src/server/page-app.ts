import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { listClaims } from '../casebook/list-claims.ts'
import { permit } from '../core/permit.ts'
import { isProblem, problem } from '../core/problem.ts'
import { type Answer, bugAnswer, openingPage, problemAnswer } from './answers.ts'
import type { BuiltFile, BuiltPage } from './built-page.ts'
import { securityHeaders } from './headers.ts'
import { itemAnswer, itemsAnswer } from './item-answers.ts'
import { parseClaimQuestion } from './questions.ts'
import type { ServedCasebook } from './served-casebook.ts'
import type { Sessions } from './session.ts'

export interface PageParts {
  readonly casebook: ServedCasebook
  readonly page: BuiltPage
  readonly sessions: Sessions
  /** The port is part of the name, because browsers keep cookies by host and not by port. */
  readonly cookie: string
  /** Told of what should never happen. */
  readonly onBug: (cause: unknown) => void
}

const send = ({ status, type, body }: Answer): Response =>
  new Response(body, { status, headers: { 'Content-Type': type, ...securityHeaders } })

const sendFile = ({ type, bytes }: BuiltFile, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(bytes, { headers: { 'Content-Type': type, ...securityHeaders, ...headers } })

const targetOf = (c: Context): string => c.req.path

const json = (value: unknown): Response => send({ status: 200, type: 'application/json', body: JSON.stringify(value) })

function isLetIn(c: Context, { cookie, sessions }: PageParts): boolean {
  const secret = getCookie(c, cookie)
  return secret !== undefined && sessions.isOpen(secret)
}

function openByToken(c: Context, parts: PageParts): Response {
  const secret = parts.sessions.exchange(c.req.query('token') ?? '')
  if (secret === undefined && isLetIn(c, parts)) return send(openingPage())
  if (secret === undefined) throw problem('server.token-used', {})
  const { status, type, body } = openingPage()
  // No `Secure` and so no `__Host-`: the page is http on loopback, and not every browser keeps such a cookie there.
  setCookie(c, parts.cookie, secret, { path: '/', httpOnly: true, sameSite: 'Strict' })
  // Any status may carry a body here; Hono's type lists them one by one.
  return c.body(body, status as 200, { 'Content-Type': type, ...securityHeaders })
}

const named = (id: string) => problem('id.unknown', { id })

function addPageRoutes(app: Hono, parts: PageParts): void {
  const { page } = parts
  app.get('/open', c => openByToken(c, parts))
  app.get('/assets/:name', c => {
    const file = page.assets.get(c.req.param('name'))
    // Their names change with their bytes, and they hold nothing of the case.
    if (file) return sendFile(file, { 'Cache-Control': 'private, max-age=31536000, immutable' })
    throw named(targetOf(c))
  })
  for (const path of ['/', '/items/:id']) app.get(path, () => sendFile(page.shell))
}

function addDataRoutes(app: Hono, { casebook }: PageParts): void {
  app.get('/api/items', async () => json(await itemsAnswer(casebook)))
  app.get('/api/items/:id', async c => json(await itemAnswer(c.req.param('id'), casebook)))
  app.get('/api/claims', async c => {
    const filter = parseClaimQuestion(c.req.query())
    return json(await listClaims(permit(casebook.user, 'item.read'), filter, casebook))
  })
}

const needsNoSession = (path: string): boolean => path === '/open' || path.startsWith('/assets/')

/** The page and its data. Requests have passed the guard before they come here. */
export function pageApp(parts: PageParts): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    if (!needsNoSession(c.req.path) && !isLetIn(c, parts)) throw problem('server.no-session', {})
    await next()
  })
  addPageRoutes(app, parts)
  addDataRoutes(app, parts)
  app.notFound(c => send(problemAnswer(targetOf(c), named(targetOf(c)))))
  app.onError((cause, c) => {
    if (isProblem(cause)) return send(problemAnswer(targetOf(c), cause))
    parts.onBug(cause)
    return send(bugAnswer(targetOf(c)))
  })
  return app
}
