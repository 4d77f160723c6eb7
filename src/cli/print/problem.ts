import type { Problem } from '../../core/problem.ts'
import { visible } from '../visible.ts'
import type { Paper } from '../world.ts'

/** What happened, what to do about it, and the code to look up in docs/problems.md. */
export const problemLines = (p: Problem, paper: Paper): readonly string[] => [
  `${paper.style(['bold', 'red'], 'Problem:')} ${visible(p.message)}`,
  `  ${visible(p.remedy)}`,
  paper.style('dim', `  (${p.code})`),
]
