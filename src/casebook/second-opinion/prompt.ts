import { createHash } from 'node:crypto'
import { toHex } from '../../core/digest.ts'
import { type Entity } from '../../core/entity.ts'
import { forEverybody } from '../../core/protection.ts'
import type { Random } from '../../core/clock.ts'
import type { Question } from '../../ports/second-reader.ts'
import { answerSchema, choices } from './answer.ts'
import type { Passage } from './passages.ts'
import prompt from './prompt.json' with { type: 'json' }

const isList = (name: string): name is keyof typeof choices => Object.hasOwn(choices, name)

/** What a model is told, with the closed lists filled in. */
export const instructions: string = prompt.lines
  .join('\n')
  .replace(/\{([a-z]+)\}/g, (braces, name: string) => (isList(name) ? choices[name].join(', ') : braces))

/** SHA-256 of what is told and of the shape that is asked for: another digest is another reader. */
export const promptDigest = (): string =>
  createHash('sha256')
    .update(`${instructions}\n${JSON.stringify(answerSchema())}`)
    .digest('hex')

/** The text between two lines that nobody could know before: it cannot end its own quotation. */
export function questionAbout(passage: Passage, hidden: readonly Entity[], random: Random): Question {
  const fence = `===== ${toHex(random.bytes(16))} =====`
  if (passage.text.includes(fence)) throw new Error('the fence stands in the text')
  // The fence is hex; with it the words are still such that everybody may see them.
  const document = forEverybody(`${fence}\n${passage.text}\n${fence}`, hidden)
  return { instructions, document, schema: answerSchema() }
}
