import type { Question, Reply, SecondReader } from '../../ports/second-reader.ts'
import { askOne, type Line } from './chat.ts'
import { modelKey } from './key.ts'
import { type ModelLimits, usualLimits } from './limits.ts'

export interface ModelReaderOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly limits?: ModelLimits
}

/** Every question, at most so many at once. Where the first finds nobody there, the others are not put. */
async function askAll(questions: readonly Question[], line: Line): Promise<readonly Reply[]> {
  const replies: Reply[] = []
  const waiting = [...questions.entries()]
  let gone = false
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, question] = next
      const reply: Reply = gone ? { kind: 'none', why: 'unreachable', sent: false } : await askOne(question, line)
      gone ||= reply.kind === 'none' && !reply.sent
      replies[at] = reply
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, line.limits.atOnce) }, work))
  return replies
}

/** A model behind an address that speaks as OpenAI's does: POST /chat/completions, and nothing else is ever called. */
export function modelReader({ env, pause, limits = usualLimits }: ModelReaderOptions): SecondReader {
  return { ask: async (asked, questions) => askAll(questions, { asked, key: modelKey(env), limits, pause }) }
}
