import type { Columns, Sequence } from './columns.ts'
import { type Model, never } from './model.ts'
import { featuredBy, featuresAt } from './templates.ts'

/** Adds up what the features speak for, for each label. */
function addScores({ features: table, weights }: Model, features: Int32Array, scores: Int32Array): void {
  const { keys, begins, shift } = table
  const width = scores.length
  scores.fill(0)
  for (let f = 0; f < features.length; f++) {
    const feature = features[f] ?? 0
    const bucket = feature >>> shift
    const end = begins[bucket + 1] ?? 0
    for (let i = begins[bucket] ?? 0; i < end; i++) {
      if (keys[i] !== feature) continue
      const row = i * width
      for (let l = 0; l < width; l++) scores[l] = (scores[l] ?? 0) + (weights[row + l] ?? 0)
      break
    }
  }
}

/** What a search over one sequence needs to hold; grown as longer sequences come. */
interface Search {
  before: Int32Array
  after: Int32Array
  back: Uint8Array
}

const search: Search = { before: new Int32Array(0), after: new Int32Array(0), back: new Uint8Array(0) }

/** Best score of each label here, given those one place before; notes where each came from. */
function advance(transitions: Int32Array, scores: Int32Array, row: number): void {
  const { before, after, back } = search
  const labels = scores.length
  for (let to = 0; to < labels; to++) {
    let best = -0x7fffffff
    let from = 0
    for (let l = 0; l < labels; l++) {
      const score = (before[l] ?? 0) + (transitions[l * labels + to] ?? 0)
      if (score > best) {
        best = score
        from = l
      }
    }
    after[to] = best + (scores[to] ?? 0)
    back[row + to] = from
  }
  search.before = after
  search.after = before
}

function bestLast(labels: number): number {
  let best = 0
  for (let l = 1; l < labels; l++) if ((search.before[l] ?? 0) > (search.before[best] ?? 0)) best = l
  return best
}

function makeRoom(labels: number, length: number): void {
  if (search.before.length !== labels) {
    search.before = new Int32Array(labels)
    search.after = new Int32Array(labels)
  }
  if (search.back.length < labels * length) search.back = new Uint8Array(labels * length * 2)
}

export type ScoresAt = (place: number, scores: Int32Array) => void

/** The best sequence of labels under a score for each place and each transition: https://doi.org/10.1109/TIT.1967.1054010. Linear in length. */
export function bestPath(transitions: Int32Array, labels: number, sequence: Sequence, scoresAt: ScoresAt): Uint8Array {
  const length = sequence.to - sequence.from
  const path = new Uint8Array(length)
  if (length === 0) return path
  makeRoom(labels, length)
  const scores = new Int32Array(labels)
  scoresAt(sequence.from, scores)
  for (let l = 0; l < labels; l++) search.before[l] = (scores[l] ?? 0) + (transitions[labels * labels + l] ?? 0)
  for (let i = 1; i < length; i++) {
    scoresAt(sequence.from + i, scores)
    advance(transitions, scores, i * labels)
  }
  let label = bestLast(labels)
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label
    label = search.back[i * labels + label] ?? 0
  }
  return path
}

/**
 * Tags the sequences of one text: gives the labels of one, as numbers in the model's list. Places where `mayBe` holds 0 get the first
 * label without being looked at.
 */
export function taggerOver(model: Model, columns: Columns, mayBe?: Uint8Array): (sequence: Sequence) => Uint8Array {
  const featured = featuredBy(model.templates, columns)
  const features = new Int32Array(model.templates.count)
  const scoresAt: ScoresAt = (place, scores) => {
    if (mayBe !== undefined && mayBe[place] === 0) {
      scores.fill(never)
      scores[0] = 0
      return
    }
    featuresAt(featured, place, features)
    addScores(model, features, scores)
  }
  return sequence => bestPath(model.transitions, model.labels.length, sequence, scoresAt)
}

/** A run of tokens that one label covers. */
export interface LabelRun {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** Runs of `B-x I-x …` as ranges of the sequence, end exclusive; an `I-x` with nothing to go on begins one. */
export function runsOf(labels: readonly string[], path: Uint8Array): readonly LabelRun[] {
  const runs: LabelRun[] = []
  path.forEach((number, i) => {
    const tag = labels[number] ?? 'O'
    if (tag === 'O') return
    const [label, last] = [tag.slice(2), runs.at(-1)]
    const goesOn = tag.startsWith('I-') && last !== undefined && last.to === i && last.label === label
    if (goesOn && last) runs[runs.length - 1] = { ...last, to: i + 1 }
    else runs.push({ from: i, to: i + 1, label })
  })
  return runs
}
