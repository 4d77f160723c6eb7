/** A choice among labels by weights of features: an averaged perceptron. For this benchmark only; nothing of it ships. */
export interface Linear {
  readonly choose: (features: readonly string[], favour?: Readonly<Record<string, number>>) => string
}

export interface Example {
  readonly features: readonly string[]
  readonly label: string
}

const rounds = 8

interface Row {
  readonly value: Float64Array
  readonly sum: Float64Array
}

/** Trains in the order of the examples: the same examples give the same weights. */
export function train(examples: readonly Example[]): Linear {
  const labels = [...new Set(examples.map(e => e.label))].sort()
  const rows = new Map<string, Row>()
  const rowOf = (feature: string): Row => {
    const row = rows.get(feature) ?? { value: new Float64Array(labels.length), sum: new Float64Array(labels.length) }
    rows.set(feature, row)
    return row
  }
  const seen = examples.map(e => ({ rows: e.features.map(rowOf), label: labels.indexOf(e.label) }))
  let left = rounds * seen.length
  const add = (row: Row, label: number, by: number): void => {
    row.value[label] = (row.value[label] ?? 0) + by
    // A weight that is set early counts for all the steps to come: that is its average.
    row.sum[label] = (row.sum[label] ?? 0) + by * left
  }
  for (let round = 0; round < rounds; round++)
    for (const example of seen) {
      const said = bestOf(
        labels.length,
        example.rows.map(row => row.value),
        [],
      )
      left--
      if (said === example.label) continue
      for (const row of example.rows) {
        add(row, example.label, 1)
        add(row, said, -1)
      }
    }
  const total = rounds * seen.length
  return {
    choose: (features, favour = {}) => {
      const known = features.flatMap(f => rows.get(f)?.sum ?? [])
      const bias = labels.map(label => (favour[label] ?? 0) * total)
      return labels[bestOf(labels.length, known, bias)] ?? ''
    },
  }
}

function bestOf(labels: number, weights: readonly Float64Array[], bias: readonly number[]): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY]
  for (let label = 0; label < labels; label++) {
    let score = bias[label] ?? 0
    for (const weight of weights) score += weight[label] ?? 0
    if (score > most) [best, most] = [label, score]
  }
  return best
}
