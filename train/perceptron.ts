import { bestPath } from '../src/read/tagger/decode.ts'
import { never } from '../src/read/tagger/model.ts'
import type { Weights } from '../src/read/tagger/model-file.ts'
import { shuffled } from './seeded.ts'

/** Sequences to learn from, flat: the features of every place, and which labels may stand there as bits. */
export interface Lessons {
  readonly labels: readonly string[]
  /** Places where sequences begin, and the number of places at the end. */
  readonly begins: Int32Array
  readonly perPlace: number
  /** Hashes, 0 for none. */
  readonly features: Int32Array
  readonly allowed: Int32Array
}

export interface Course {
  readonly rounds: number
  readonly seed: number
  /** Features seen in fewer places are left out. */
  readonly least: number
  /** Rows whose weights are all smaller in size than this, after averaging, are left out. */
  readonly prune: number
  readonly name: string
}

/** Numbers features that are seen often enough, in order of first sight; the others become -1. */
function numbered({ features }: Lessons, least: number): { ids: Int32Array; keys: Int32Array } {
  let size = 1 << 16
  while (size < features.length / 4) size *= 2
  let table = { mask: size - 1, keys: new Int32Array(size), counts: new Int32Array(size) }
  let used = 0
  const slotIn = ({ keys, mask }: typeof table, key: number): number => {
    let slot = key & mask
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    const bigger = {
      mask: table.mask * 2 + 1,
      keys: new Int32Array(table.keys.length * 2),
      counts: new Int32Array(table.keys.length * 2),
    }
    table.keys.forEach((key, s) => {
      if (key === 0) return
      const slot = slotIn(bigger, key)
      bigger.keys[slot] = key
      bigger.counts[slot] = table.counts[s] ?? 0
    })
    table = bigger
  }
  for (const key of features) {
    if (key === 0) continue
    const slot = slotIn(table, key)
    if (table.keys[slot] === 0 && ++used * 2 > table.keys.length) {
      grow()
      const again = slotIn(table, key)
      table.keys[again] = key
      table.counts[again] = 1
      continue
    }
    table.keys[slot] = key
    table.counts[slot] = (table.counts[slot] ?? 0) + 1
  }
  const idOf = new Int32Array(table.keys.length).fill(-1)
  const keys: number[] = []
  const ids = new Int32Array(features.length)
  features.forEach((key, i) => {
    const slot = key === 0 ? -1 : slotIn(table, key)
    if (slot < 0 || (table.counts[slot] ?? 0) < least) ids[i] = -1
    else {
      if (idOf[slot] === -1) idOf[slot] = keys.push(key) - 1
      ids[i] = idOf[slot] ?? -1
    }
  })
  return { ids, keys: Int32Array.from(keys) }
}

/** `I-x` follows `B-x` or `I-x` alone. */
export function mayFollow(before: string | undefined, after: string): boolean {
  return !after.startsWith('I-') || before === after || before === `B-${after.slice(2)}`
}

function bans(labels: readonly string[]): Int32Array {
  const rows = [...labels, undefined]
  return Int32Array.from(rows.flatMap(before => labels.map(after => (mayFollow(before, after) ? 0 : never))))
}

/** Learns by an averaged structured perceptron (https://aclanthology.org/W02-1001), in whole numbers throughout. */
export function learn(lessons: Lessons, course: Course): Weights {
  const { labels, begins, perPlace, allowed } = lessons
  const width = labels.length
  const { ids, keys } = numbered(lessons, course.least)
  const weights = new Int32Array(keys.length * width)
  const sums = new Float64Array(keys.length * width)
  const moves = bans(labels)
  const moveSums = new Float64Array(moves.length)
  let tick = 1
  const scoresAt = (place: number, scores: Int32Array) => {
    scores.fill(0)
    for (let f = place * perPlace; f < (place + 1) * perPlace; f++) {
      const row = (ids[f] ?? -1) * width
      if (row >= 0) for (let l = 0; l < width; l++) scores[l] = (scores[l] ?? 0) + (weights[row + l] ?? 0)
    }
  }
  const onlyAllowed = (place: number, scores: Int32Array) => {
    scoresAt(place, scores)
    const bits = allowed[place] ?? -1
    for (let l = 0; l < width; l++) if (((bits >>> l) & 1) === 0) scores[l] = never
  }
  const nudge = (place: number, label: number, by: number) => {
    for (let f = place * perPlace; f < (place + 1) * perPlace; f++) {
      const id = ids[f] ?? -1
      if (id < 0) continue
      const at = id * width + label
      weights[at] = (weights[at] ?? 0) + by
      sums[at] = (sums[at] ?? 0) + by * tick
    }
  }
  const move = (at: number, by: number) => {
    moves[at] = (moves[at] ?? 0) + by
    moveSums[at] = (moveSums[at] ?? 0) + by * tick
  }
  const sequences = begins.length - 1
  for (let round = 0; round < course.rounds; round++) {
    for (const s of shuffled(sequences, course.seed + round)) {
      tick++
      const sequence = { from: begins[s] ?? 0, to: begins[s + 1] ?? 0 }
      const said = bestPath(moves, width, sequence, scoresAt)
      let wrong = false
      for (let i = 0; i < said.length && !wrong; i++)
        wrong = (((allowed[sequence.from + i] ?? -1) >>> (said[i] ?? 0)) & 1) === 0
      if (!wrong) continue
      const right = bestPath(moves, width, sequence, onlyAllowed)
      let [a, b] = [width, width]
      for (let i = 0; i < said.length; i++) {
        const [r, w] = [right[i] ?? 0, said[i] ?? 0]
        if (r !== w) {
          nudge(sequence.from + i, r, 1)
          nudge(sequence.from + i, w, -1)
        }
        if (a !== b || r !== w) {
          move(a * width + r, 1)
          move(b * width + w, -1)
        }
        ;[a, b] = [r, w]
      }
    }
  }
  return packed({ labels, width, keys, weights, sums, moves, moveSums, tick, course })
}

interface Learned {
  readonly labels: readonly string[]
  readonly width: number
  readonly keys: Int32Array
  readonly weights: Int32Array
  readonly sums: Float64Array
  readonly moves: Int32Array
  readonly moveSums: Float64Array
  readonly tick: number
  readonly course: Course
}

/** How finely a weight of one is told apart. */
const grain = 8

function packed({ labels, width, keys, weights, sums, moves, moveSums, tick, course }: Learned): Weights {
  const average = (w: number, sum: number): number => w - sum / tick
  const order = Array.from(keys.keys())
    .filter(id => {
      for (let l = 0; l < width; l++)
        if (Math.abs(average(weights[id * width + l] ?? 0, sums[id * width + l] ?? 0)) >= course.prune) return true
      return false
    })
    .sort((a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0))
  const rows = new Int8Array(order.length * width)
  const shifts = new Uint8Array(order.length)
  order.forEach((id, i) => {
    const row = Array.from({ length: width }, (_, l) =>
      Math.round(average(weights[id * width + l] ?? 0, sums[id * width + l] ?? 0) * grain),
    )
    const most = Math.max(...row.map(Math.abs))
    let shift = 0
    while (most >> shift > 127) shift++
    shifts[i] = shift
    row.forEach((value, l) => void (rows[i * width + l] = Math.trunc(value / 2 ** shift)))
  })
  return {
    name: course.name,
    labels,
    transitions: Int32Array.from(moves, (w, i) =>
      w < never / 2 ? never : Math.round(average(w, moveSums[i] ?? 0) * grain),
    ),
    keys: Int32Array.from(order, id => keys[id] ?? 0),
    rows,
    shifts,
  }
}
