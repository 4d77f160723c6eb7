import type { ReactNode } from 'react'
import type { ProblemAnswer } from '../answers.ts'
import { Words } from '../reader/visible.tsx'

/** Commands stand between backticks. */
const Remedy = ({ text }: { readonly text: string }): ReactNode =>
  text.split('`').map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part))

export const Trouble = ({ problem }: { readonly problem: ProblemAnswer }): ReactNode => (
  <div className="trouble" role="alert">
    <p>
      <Words>{problem.says}</Words>
    </p>
    <p>
      <Remedy text={problem.remedy} />
    </p>
    <p>
      <code>{problem.code}</code>
    </p>
  </div>
)
