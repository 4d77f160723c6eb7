/** How long, how much and how often. Given by whoever wires the program, so that a test can be quick. */
export interface ModelLimits {
  /** How many questions are under way at once. */
  readonly atOnce: number
  /** How often one question is put before it is given up, counting the first time. */
  readonly tries: number
  /** Milliseconds before the second try; doubled for each further one, up to `longestPause`. */
  readonly firstPause: number
  readonly longestPause: number
  /** Milliseconds for one try, from the first connection to the last byte. */
  readonly deadline: number
  readonly mostAnswerBytes: number
}

/** A model on a laptop may need minutes for a page. */
export const usualLimits: ModelLimits = {
  atOnce: 2,
  tries: 4,
  firstPause: 1000,
  longestPause: 30_000,
  deadline: 300_000,
  mostAnswerBytes: 2_000_000,
}
