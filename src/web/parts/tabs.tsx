import type { ReactNode } from 'react'
import type { Pane } from '../use-steering.ts'

interface TabsProps {
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
  readonly claims: number
}

/** Where both do not fit beside each other, one of them is shown. */
export const Tabs = ({ pane, onPane, claims }: TabsProps): ReactNode => (
  <div className="tabs" role="group" aria-label="Which part is shown">
    {(['report', 'claims'] as const).map(name => (
      <button key={name} type="button" aria-pressed={pane === name} onClick={() => onPane(name)}>
        {name === 'report' ? 'Report' : `Claims (${claims})`}
      </button>
    ))}
  </div>
)
