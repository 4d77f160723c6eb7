import { describe, expect, test } from 'vitest'
import { isProblem, problem, type ProblemCode, problems } from './problem.ts'
import type { ProblemSpec } from './problems/spec.ts'

const codes = Object.keys(problems) as ProblemCode[]
/** Facts that fill any sentence: a path, a number or words, as the fact's name asks. */
const facts = (name: string): unknown =>
  /^(start|end|at|length|min|max|count|bytes|limit|port|size|published|held|found|known)$/.test(name) ? 7 : 'the bridge'
const anyFacts = new Proxy({}, { get: (_, name) => facts(String(name)) })

describe.each(codes)('%s', code => {
  // The table's rows differ only in the facts they name, and the proxy has them all.
  const row = problems[code] as ProblemSpec<object>

  test('says what happened in whole sentences', () => {
    const said = code === 'usage.wrong' ? row.says({ why: 'A word is missing.' }) : row.says(anyFacts)
    expect(said).toMatch(/^["\p{Lu}\p{N}]|^the bridge|^head\.sqlite/u)
    expect(said).toMatch(/[.]$/)
    expect(said).not.toMatch(/undefined|\[object|NaN|\s{2}|!/)
  })

  test('says what to do now', () => {
    expect(row.remedy).toMatch(/^[\p{Lu}`].*[.]$/u)
  })

  test('has a code that can be permanent', () => expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/))
})

test('a problem carries its code, category, remedy and facts, and a bug is none', () => {
  const found = problem('input.missing', { path: 'report.txt' })
  expect(found).toMatchObject({
    code: 'input.missing',
    category: 'not-found',
    remedy: problems['input.missing'].remedy,
    facts: { path: 'report.txt' },
    message: 'There is no file report.txt.',
  })
  expect([isProblem(found), isProblem(new Error('bug')), isProblem(undefined)]).toEqual([true, false, false])
})
