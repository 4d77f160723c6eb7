import type { ReactNode } from 'react'
import type { ItemAnswer, ItemId, ItemsAnswer, ItemSummary } from '../answers.ts'
import { visibleText, Words } from '../reader/visible.tsx'

const nameOf = ({ title, item }: ItemSummary): string => title ?? item.provenance.name ?? item.id

interface HeadProps {
  readonly all: ItemsAnswer
  readonly item: ItemAnswer | undefined
  readonly chosen: ItemId | undefined
  readonly onItem: (item: ItemId) => void
}

function Switcher({ all, chosen, onItem }: HeadProps): ReactNode {
  if (all.items.length < 2) return null
  return (
    <select
      className="switcher"
      aria-label="Item"
      value={chosen}
      onChange={({ target }) => {
        const found = all.items.find(row => row.item.id === target.value)
        if (found) onItem(found.item.id)
      }}
    >
      {all.items.map(row => (
        <option key={row.item.id} value={row.item.id}>
          {`${visibleText(nameOf(row).slice(0, 90))} (${row.claims})`}
        </option>
      ))}
    </select>
  )
}

/** Where we are: the casebook, and the item among its items. */
export const Head = (props: HeadProps): ReactNode => (
  <header className="head">
    <span className="brand">Onus</span>
    <span className="casebook">
      <Words>{props.all.casebook}</Words>
    </span>
    <Switcher {...props} />
  </header>
)
