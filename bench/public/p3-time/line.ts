import { isAside } from '../aside.ts'
import type { Miss, PublicLine, Row, RunOptions } from '../line.ts'
import { gumTexts, type TimeText, timexTexts } from './data.ts'
import { published } from './published.ts'
import { addTimes, foundFigures, noTimes, type Pairing, pair, tally, type TimeTally, timexFigures } from './score.ts'
import { systems, type TimeSystem } from './systems.ts'

interface TimeSet {
  readonly name: string
  readonly texts: readonly TimeText[]
  readonly figures: (tally: TimeTally) => Row['figures']
  readonly extraIsWrong: boolean
}

const timexSets = ['timebank', 'aquaint', 'wikiwars_train', 'tweets_train']

const setsIn = (bench: string): readonly TimeSet[] => [
  ...timexSets.map(name => ({ name, texts: timexTexts(bench, name), figures: timexFigures, extraIsWrong: true })),
  { name: 'gum dates', texts: gumTexts(bench), figures: foundFigures, extraIsWrong: false },
]

const around = (text: string, { start, end }: { start: number; end: number }): string => {
  const points = Array.from(text)
  const part = (from: number, to: number) => points.slice(Math.max(0, from), to).join('').replaceAll('\n', ' ')
  return `${part(start - 40, start)}[${part(start, end)}]${part(end, end + 30)}`
}

const gaveValue = ({ start, end, value }: { start: number; end: number; value: string }): string =>
  `${start}-${end} ${value}`

function missOf({ marked, given }: Pairing, set: TimeSet, text: TimeText): Miss | undefined {
  const data = set.name
  if (!marked) {
    return given && set.extraIsWrong
      ? { data, kind: 'made up', says: `${around(text.text, given)} as ${given.value}` }
      : undefined
  }
  const says = `${around(text.text, marked)} is ${marked.value}, written ${text.day}`
  if (!given) return { data, kind: 'missed', says }
  if (given.value !== marked.value) return { data, kind: 'wrong value', says: `${says}; gave ${given.value}` }
  const same = given.start === marked.start && given.end === marked.end
  return same ? undefined : { data, kind: 'wrong span', says: `${says}; gave ${gaveValue(given)}` }
}

function measure(set: TimeSet, system: TimeSystem, { onMiss }: RunOptions): readonly Row[] {
  const sums = { 'looked at': noTimes, aside: noTimes }
  for (const text of set.texts) {
    const part = isAside(text.text) ? 'aside' : 'looked at'
    const pairs = pair(text.marked, system.times(text))
    sums[part] = addTimes(sums[part], tally(pairs))
    if (part === 'aside' || system.name !== 'onus' || !onMiss) continue
    for (const one of pairs) {
      const miss = missOf(one, set, text)
      if (miss) onMiss(miss)
    }
  }
  return (['looked at', 'aside'] as const).map(part => ({
    system: system.name,
    data: `${set.name}, ${part}`,
    trainedOn: system.trainedOn,
    from: 'measured',
    figures: set.figures(sums[part]),
  }))
}

export const line: PublicLine = {
  id: 'P3',
  title: 'Time expressions',
  measure:
    'F1 of TIMEX3 expressions in percent, as TempEval-3 counts: same span (strict), overlapping span (relaxed), and the right value among overlapping ones, over all (value). GUM marks dates only: how many of them were found, and with the right value.',
  targets: { strict: 90, relaxed: 95, value: 83 },
  run: options =>
    Promise.resolve([
      ...setsIn(options.bench).flatMap(set => systems.flatMap(system => measure(set, system, options))),
      ...published,
    ]),
}
