import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

/** For every claim of a toll, the words of those it is said to count. */
function counted(text: string): readonly (readonly string[])[] {
  const reading = readingOf(text)
  const label = (ref: string) => reading.entities.find(e => e.ref === ref)?.label ?? ref
  return reading.claims.filter(c => c.anchors[0].exact.includes('toll')).map(c => c.says.targets.map(label))
}

test("one source's toll does not count those whom another counted", () => {
  expect(
    counted('The army said 11 soldiers had died. Harbour Watch put the toll in the market at between 19 and 26.'),
  ).toEqual([[]])
})

test('what is said of a part says nothing of the whole', () => {
  expect(
    counted(
      'Harbour Watch said 30 people had died, most of them soldiers. Harbour Watch later put the toll at 40.',
    ).flat(),
  ).not.toContain('soldiers')
})
