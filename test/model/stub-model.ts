import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as it came, for looking at everything that left. */
export interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Behaviour = (heard: Heard, answer: ServerResponse, n: number) => void

export interface StubModel {
  readonly address: string
  readonly heard: readonly Heard[]
  /** Connections made, also those on which nothing was said. */
  readonly connections: () => number
}

async function hear(request: IncomingMessage): Promise<Heard> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  const text = Buffer.concat(parts).toString('utf8')
  const body = JSON.parse(text) as Heard['body'] // What is not JSON fails the test that sent it.
  return { method: request.method ?? '', path: request.url ?? '', headers: request.headers, text, body }
}

/** A model server on this machine, as far as its protocol goes; it ends with the test. */
export async function stubModel(behave: Behaviour): Promise<StubModel> {
  const heard: Heard[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((request, answer) => {
    void hear(request).then(one => behave(one, answer, heard.push(one) - 1))
  })
  server.on('connection', socket => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise(done => server.close(done))
  })
  const { port } = server.address() as AddressInfo // It listens on a port.
  return { address: `http://127.0.0.1:${port}/v1`, heard, connections: () => connections }
}

/** An answer as the protocol has it: `content` is what the model says. */
export function says(answer: ServerResponse, content: string, message: object = {}): void {
  answer.setHeader('content-type', 'application/json; charset=utf-8')
  answer.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      model: 'stub',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, ...message } }],
    }),
  )
}

export const saysClaims = (answer: ServerResponse, ...claims: readonly object[]): void =>
  says(answer, JSON.stringify({ claims }))

/** The words between the fences of a question. */
export function documentIn({ body }: Heard): string {
  const [, user] = body['messages'] as readonly { readonly content: string }[] // Two messages, as the protocol has it.
  return (user?.content ?? '').split('\n').slice(1, -1).join('\n')
}

/** A claim as a model proposes it, to be varied. */
export const suggestion = (changes: object): object => ({
  before: null,
  after: null,
  speaker: null,
  cue: null,
  act: 'states',
  polarity: 'affirms',
  denied: null,
  predicate: 'shells',
  doneBy: [],
  doneTo: [],
  place: null,
  when: null,
  hedges: [],
  figure: null,
  ...changes,
})
