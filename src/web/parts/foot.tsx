import type { ReactNode } from 'react'
import type { ItemAnswer } from '../answers.ts'

/** What the page is not, and where a stranger can check what it shows. */
export const Foot = ({
  item,
  entries,
}: {
  readonly item: ItemAnswer | undefined
  readonly entries: number
}): ReactNode => (
  <footer className="foot">
    <p>Machine reading: suggestions, not findings. Onus says who says what; it does not say what is true.</p>
    {item && (
      <p className="record">
        SHA-256 <code>{item.item.digest}</code> · log entry {item.received} of {entries} · not yet countersigned
      </p>
    )}
  </footer>
)
