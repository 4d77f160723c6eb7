import type { ModelAddress } from '../core/model-address.ts'
import type { OpenText } from '../core/protection.ts'

/** Which model, and where it answers. */
export interface AskedModel {
  readonly address: ModelAddress
  readonly model: string
}

/** One question: what is asked, the words it is asked about, and the shape of the answer as JSON Schema. */
export interface Question {
  readonly instructions: string
  /** Only words that may be shown to everybody leave. */
  readonly document: OpenText
  readonly schema: Readonly<Record<string, unknown>>
}

/** Why there is no answer. `sent` is true from the moment at which words may have left. */
export interface NoAnswer {
  readonly kind: 'none'
  readonly why: NoAnswerWhy
  readonly sent: boolean
}

export type NoAnswerWhy =
  | 'unreachable'
  | 'not-this-machine'
  | 'timed-out'
  | 'busy'
  | 'refused'
  | 'redirected'
  | 'too-large'
  | 'wrong-type'
  | 'no-message'

/** What came back is somebody's text and nothing more: whoever takes it trusts no part of it. */
export type Reply = { readonly kind: 'text'; readonly text: string } | NoAnswer

/** A model that a person runs. It is given words and gives back words: it has no tools and no way to write. */
export interface SecondReader {
  /**
   * Asks every question, each by itself, and answers in their order. Never throws for what the other side does; throws
   * `model.key-unreadable`. Contacts the address and nothing else.
   */
  ask(model: AskedModel, questions: readonly Question[]): Promise<readonly Reply[]>
}
