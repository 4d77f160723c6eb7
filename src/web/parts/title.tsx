import type { ReactNode } from 'react'
import type { Day } from '../../core/day.ts'
import { dayWords } from '../../core/plain-words.ts'
import type { DocumentDate } from '../../core/reading.ts'
import type { ItemAnswer } from '../answers.ts'
import { Words } from '../reader/visible.tsx'

const bases: Readonly<Record<DocumentDate['basis'], string>> = {
  'stated-by-page': 'stated by the page',
  dateline: 'from the dateline',
  'given-by-person': 'given by a person',
  'capture-date': 'the day it was taken in',
}

/** What the item is called, and what it says about itself: its own word. */
export function Title({ item }: { readonly item: ItemAnswer }): ReactNode {
  const { facts, documentDate } = item
  const { name, at } = item.item.provenance
  return (
    <div className="title">
      <h1 dir="auto">
        <Words>{facts.title?.value ?? name ?? item.item.id}</Words>
      </h1>
      <p>
        {facts.outlet && (
          <>
            <Words>{facts.outlet.value}</Words> ·{' '}
          </>
        )}
        {documentDate && `${dayWords(documentDate.day)} (${bases[documentDate.basis]}) · `}
        {name !== undefined && (
          <>
            <Words>{name}</Words> ·{' '}
          </>
        )}
        {/* An instant begins with its day. */}
        taken in {dayWords(at.slice(0, 10) as Day)}
      </p>
    </div>
  )
}
