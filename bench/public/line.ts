/** One row of the public scorecard: a system, what it was measured on, and its figures in percent. */
export interface Row {
  /** `onus`, `compromise`, `chrono-node`, or the name of a published system. */
  readonly system: string
  /** The data set, and which part of it: `timebank, looked at`, `timebank, aside`. */
  readonly data: string
  /** What it was trained on; `nothing` for rules. */
  readonly trainedOn: string
  /** `measured` in this run, or `published`, with its source in the page. */
  readonly from: 'measured' | 'published'
  /** By column, in percent. */
  readonly figures: Readonly<Record<string, number>>
}

/** Something that went wrong, for a person to read. Never of a text that is set aside. */
export interface Miss {
  readonly data: string
  /** `missed`, `made up`, `wrong value` … */
  readonly kind: string
  readonly says: string
}

export interface RunOptions {
  /** The folder of data sets beside the project. */
  readonly bench: string
  /** Told of each miss in what may be looked at. */
  readonly onMiss?: (miss: Miss) => void
}

/** A line of the public scorecard, such as P3, time. */
export interface PublicLine {
  readonly id: 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6'
  readonly title: string
  /** The measure, in a sentence: what counts as right. */
  readonly measure: string
  /** What we aim for, by column. */
  readonly targets: Readonly<Record<string, number>>
  readonly run: (options: RunOptions) => Promise<readonly Row[]>
}

export interface Tally {
  readonly right: number
  readonly given: number
  readonly wanted: number
}

/** Harmonic mean of precision and recall, in percent. */
export const f1 = ({ right, given, wanted }: Tally): number => (200 * right) / Math.max(1, given + wanted)
