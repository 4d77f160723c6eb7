import { expect, test } from 'vitest'
import { dayFrom } from '../../../../core/day.ts'
import { readingOf } from './reading-of.ts'

function tenuresIn(text: string) {
  const day = dayFrom({ year: 2033, month: 10, day: 14 })
  const { tenures, notices } = readingOf(text, { documentDate: { day, basis: 'given-by-person' } })
  expect(notices.filter(n => n.rule.endsWith('/broke'))).toEqual([])
  return tenures.map(({ kind, what, from, until }) => ({ kind, what, from: from.kind, until: until.kind }))
}

test('a post that is only said to have ended has no known beginning', () => {
  expect(tenuresIn('Radovan Tchelik met us. He was the head of the Border Guard until 2027.')).toEqual([
    { kind: 'post', what: 'head', from: 'unknown', until: 'ends' },
  ])
})

test('an age between the name and the post parts them not', () => {
  expect(tenuresIn('Radovan Tchelik, 57, has been commander of the Southern Group since 2029.')).toEqual([
    { kind: 'post', what: 'commander', from: 'starts', until: 'at-least' },
  ])
})
