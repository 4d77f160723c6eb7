import type { ReactNode } from 'react'
import type { ProblemAnswer } from '../answers.ts'
import { Words } from '../reader/visible.tsx'

export const Trouble = ({ problem }: { readonly problem: ProblemAnswer }): ReactNode => (
  <div className="trouble" role="alert">
    <p>
      <Words>{problem.says}</Words>
    </p>
    <p>{problem.remedy}</p>
    <p>
      <code>{problem.code}</code>
    </p>
  </div>
)
