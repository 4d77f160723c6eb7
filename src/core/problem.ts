import { domainProblems } from './problems/domain.ts'
import { inputProblems } from './problems/input.ts'
import { modelProblems } from './problems/model.ts'
import { recordProblems } from './problems/record.ts'
import type { Category, ProblemSpec } from './problems/spec.ts'

/** Every expected trouble: code, category, sentence and remedy. docs/problems.md lists them and a test compares. */
export const problems = { ...domainProblems, ...recordProblems, ...inputProblems, ...modelProblems }

export type ProblemCode = keyof typeof problems
export type FactsOf<C extends ProblemCode> = (typeof problems)[C] extends ProblemSpec<infer F> ? F : never

/** An expected trouble with its permanent code. Bugs are plain errors and are not caught. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly category: Category
  readonly remedy: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, facts: Readonly<Record<string, unknown>>) {
    // The table pairs each code with its own facts; `problem` below is the only caller and checks the pair.
    const row = problems[code] as ProblemSpec<Readonly<Record<string, unknown>>>
    super(row.says(facts))
    this.code = code
    this.category = row.category
    this.remedy = row.remedy
    this.facts = facts
  }
}

/** Makes a problem with the facts its code asks for: `throw problem('input.missing', { path })`. */
export function problem<C extends ProblemCode>(code: C, facts: FactsOf<C>): Problem {
  return new Problem(code, facts as Readonly<Record<string, unknown>>) // facts of every code are plain fields
}

export const isProblem = (thing: unknown): thing is Problem => thing instanceof Problem
