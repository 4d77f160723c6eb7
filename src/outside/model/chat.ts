import type { AskedModel, NoAnswer, Question, Reply } from '../../ports/second-reader.ts'
import type { ModelLimits } from './limits.ts'
import { type Got, post } from './post.ts'

/** How the shape of the answer is asked for; what a server does not know, it refuses, and the next is tried. */
const formats = ['schema', 'json', 'plain'] as const
type Format = (typeof formats)[number]

const formatFor: Readonly<Record<Format, (schema: Question['schema']) => object>> = {
  schema: schema => ({
    response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema } },
  }),
  json: () => ({ response_format: { type: 'json_object' } }),
  plain: () => ({}),
}

/** The body of POST /chat/completions: two messages, no tools, no streaming, nothing to remember. */
export function chatBody(model: string, { instructions, document, schema }: Question, format: Format): string {
  const messages = [
    { role: 'system', content: instructions },
    { role: 'user', content: document },
  ]
  return JSON.stringify({ model, messages, temperature: 0, stream: false, ...formatFor[format](schema) })
}

const field = (thing: unknown, name: string | number): unknown =>
  // Whatever JSON this is, an own field of it is looked at and nothing else.
  typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name) ? (thing as never)[name] : undefined

/** The words of the first choice; tool calls and everything else that is in an answer are not looked at. */
export function messageIn(body: string): Reply {
  try {
    const content = field(field(field(field(JSON.parse(body), 'choices'), 0), 'message'), 'content')
    if (typeof content === 'string') return { kind: 'text', text: content }
  } catch {
    // Told below: what a parser says of somebody else's text is no news to a person.
  }
  return { kind: 'none', why: 'no-message', sent: true }
}

export interface Line {
  readonly asked: AskedModel
  readonly key: string | undefined
  readonly limits: ModelLimits
  readonly pause: (milliseconds: number) => Promise<void>
}

const isBusy = (status: number): boolean => status === 429 || (status >= 500 && status <= 599)

/** Puts one body until there is an answer, with longer and longer pauses where the other side is busy. */
async function putPatiently(body: string, { asked, key, limits, pause }: Line): Promise<Got | NoAnswer> {
  const what = { address: asked.address, path: '/chat/completions', body, key }
  for (let tried = 1; ; tried++) {
    const got = await post(what, limits)
    if (got.kind !== 'got' || !isBusy(got.status)) return got
    if (tried >= limits.tries) return { kind: 'none', why: 'busy', sent: true }
    const usual = limits.firstPause * 2 ** (tried - 1)
    await pause(Math.min(limits.longestPause, Math.max(usual, got.wait ?? 0)))
  }
}

const refusesFormat = (status: number): boolean => status === 400 || status === 422

/** One question, put in the strictest format that the server takes. */
export async function askOne(question: Question, line: Line): Promise<Reply> {
  for (const format of formats) {
    const got = await putPatiently(chatBody(line.asked.model, question, format), line)
    if (got.kind === 'none') return got
    if (got.status === 200) return messageIn(got.body)
    if (!refusesFormat(got.status)) break
  }
  return { kind: 'none', why: 'refused', sent: true }
}
