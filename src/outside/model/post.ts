import { Agent as PlainAgent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { ModelAddress } from '../../core/model-address.ts'
import type { NoAnswer, NoAnswerWhy } from '../../ports/second-reader.ts'
import type { ModelLimits } from './limits.ts'

export interface Post {
  readonly address: ModelAddress
  readonly path: string
  readonly body: string
  /** Sent as a bearer token, and nowhere else. */
  readonly key: string | undefined
}

/** What came back: a status with the bytes of a JSON answer. */
export interface Got {
  readonly kind: 'got'
  readonly status: number
  readonly body: string
  /** Milliseconds that the other side asks us to wait. */
  readonly wait?: number
}

const none = (why: NoAnswerWhy, sent: boolean): NoAnswer => ({ kind: 'none', why, sent })

/** Our own agents: those of the process may go through a proxy that the environment names. */
const agents = { http: () => new PlainAgent({ keepAlive: false }), https: () => new SecureAgent({ keepAlive: false }) }

function headersFor({ body, key }: Post): Readonly<Record<string, string>> {
  const length = String(Buffer.byteLength(body))
  const plain = { 'content-type': 'application/json', accept: 'application/json', 'content-length': length }
  return key === undefined ? plain : { ...plain, authorization: `Bearer ${key}` }
}

function begin({ address, path, ...rest }: Post, signal: AbortSignal): ClientRequest {
  const { protocol, host, port } = address
  const options = {
    host: host.replace(/^\[|\]$/g, ''),
    port,
    path: `${address.path}${path}`,
    method: 'POST',
    headers: headersFor({ address, path, ...rest }),
    agent: agents[protocol](),
    signal,
  }
  return protocol === 'http' ? plainRequest(options) : secureRequest(options)
}

const isLoopback = (ip: string | undefined): boolean => ip !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(ip)

/** A name may point anywhere: what counts is where the connection went. */
const mayTalk = ({ local }: ModelAddress, socket: Socket): boolean => !local || isLoopback(socket.remoteAddress)

function waitIn(answer: IncomingMessage): { readonly wait?: number } {
  const seconds = Number(answer.headers['retry-after'])
  return seconds > 0 ? { wait: seconds * 1000 } : {}
}

async function bodyOf(answer: IncomingMessage, most: number): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  // A response without an encoding gives bytes.
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

async function take(answer: IncomingMessage, most: number): Promise<Got | NoAnswer> {
  const status = answer.statusCode ?? 0
  if (status >= 300 && status < 400) return none('redirected', true)
  if (status !== 200) return { kind: 'got', status, body: '', ...waitIn(answer) }
  if (!/^application\/json\s*(;|$)/i.test(answer.headers['content-type'] ?? '')) return none('wrong-type', true)
  const body = await bodyOf(answer, most)
  return body === undefined ? none('too-large', true) : { kind: 'got', status, body }
}

/**
 * One POST to one address, and nothing else: no redirect is followed, no proxy asked, no connection kept. Not a byte is
 * sent before it is known that a local address led to this machine. Never rejects.
 */
export function post(what: Post, { deadline, mostAnswerBytes }: ModelLimits): Promise<Got | NoAnswer> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), deadline)
  let sent = false
  return new Promise<Got | NoAnswer>(settle => {
    const request = begin(what, stop.signal)
    const failed = () => settle(none(stop.signal.aborted ? 'timed-out' : sent ? 'no-message' : 'unreachable', sent))
    const connected = (socket: Socket) => {
      if (!mayTalk(what.address, socket)) return settle(none('not-this-machine', false))
      sent = true
      request.end(what.body)
    }
    const ready = what.address.protocol === 'http' ? 'connect' : 'secureConnect'
    request.on('socket', socket => socket.once(ready, () => connected(socket)))
    request.on('error', failed)
    request.on('response', answer => void take(answer, mostAnswerBytes).then(settle, failed))
  }).finally(() => {
    clearTimeout(timer)
    stop.abort()
  })
}
