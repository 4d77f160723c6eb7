import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { problem } from '../core/problem.ts'
import { problemAnswer } from './answers.ts'
import type { BuiltPage } from './built-page.ts'
import { type Refusal, whyRefused } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { pageApp } from './page-app.ts'
import type { ServedCasebook } from './served-casebook.ts'
import { sessions } from './session.ts'

export interface ServerOptions {
  readonly casebook: ServedCasebook
  readonly page: BuiltPage
  /** Else a free one is taken. */
  readonly port?: number
  /** How long a request may take to arrive, in milliseconds. */
  readonly patience?: number
  /** Told of what should never happen; the browser is told only that it did. */
  readonly onBug: (cause: unknown) => void
}

export interface RunningServer {
  readonly port: number
  /** The address to open: it works once. */
  readonly url: string
  /** A fresh one-time address; the one before it dies. */
  readonly newUrl: () => string
  /** Takes no more requests, ends those that wait, and returns when the port is free. */
  readonly close: () => Promise<void>
}

/** The only address that is ever listened on: nothing outside this machine can reach it. */
const loopback = '127.0.0.1'

/** A request that dawdles holds a connection; there are only so many. */
const limitsFor = (patience: number) => ({
  maxHeaderSize: 16 * 1024,
  headersTimeout: patience,
  requestTimeout: 2 * patience,
  keepAliveTimeout: patience,
  connectionsCheckingInterval: patience / 2,
})

const mostConnections = 100

function refuse({ url = '' }: IncomingMessage, response: ServerResponse, { status, why }: Refusal): void {
  const { type, body } = problemAnswer(url, problem('server.refused', { why }))
  const allow: Record<string, string> = status === 405 ? { Allow: 'GET' } : {}
  response.writeHead(status, { 'Content-Type': type, Connection: 'close', ...securityHeaders, ...allow }).end(body)
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

function guarded(port: () => number, listener: Listener): Listener {
  return (request, response) => {
    const own = [`${loopback}:${port()}`, `localhost:${port()}`]
    const { method = '', url: target = '', rawHeaders: headers } = request
    const refusal = whyRefused({ method, target, headers }, own)
    if (refusal) refuse(request, response, refusal)
    else listener(request, response)
  }
}

function portProblem(cause: NodeJS.ErrnoException, port: number): unknown {
  if (cause.code === 'EADDRINUSE') return problem('server.port-taken', { port })
  if (cause.code === 'EACCES') return problem('server.port-refused', { port })
  return cause
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => reject(portProblem(cause, port)))
    server.listen({ host: loopback, port, exclusive: true }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Serves a casebook on loopback, for whoever opens the one-time address (`server.port-taken`, `server.port-refused`). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { casebook, page, port = 0, patience = 10_000, onBug } = options
  if (port > 65_535) throw problem('usage.wrong', { why: `${port} is not a port: they go up to 65535.` })
  const opened = sessions(casebook)
  let taken = port
  let listener: Listener = () => {}
  const server = createServer(
    limitsFor(patience),
    guarded(
      () => taken,
      (request, response) => listener(request, response),
    ),
  )
  server.maxConnections = mostConnections
  server.maxHeadersCount = 100
  taken = await listen(server, port)
  const app = pageApp({ casebook, page, sessions: opened, cookie: `onus-${taken}`, onBug })
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  listener = (request, response) => void answer(request, response)
  const newUrl = () => `http://${loopback}:${taken}/open?token=${opened.newToken()}`
  return { port: taken, url: newUrl(), newUrl, close: () => closed(server) }
}
