import type { ReactNode } from 'react'
import type { Notice } from '../../core/notice.ts'
import { Words } from '../reader/visible.tsx'

const weights: Readonly<Record<Notice['weight'], string>> = {
  fyi: 'Note',
  doubt: 'Doubt',
  unreadable: 'Not read',
}

const keyOf = (n: Notice): string => `${n.rule} ${n.says} ${n.anchor?.start ?? ''}`

/** Every doubt about the item, out of the way until it is wanted. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  if (notices.length === 0) return null
  const doubts = notices.filter(n => n.weight !== 'fyi').length
  return (
    <details className="notices">
      <summary>
        {notices.length === 1 ? '1 notice' : `${notices.length} notices`} about this reading
        {doubts > 0 && `, ${doubts} of doubt`}
      </summary>
      <ul>
        {notices.map(n => (
          <li key={keyOf(n)}>
            <b>{weights[n.weight]}.</b> <Words>{n.says}</Words>
            {n.anchor && (
              <>
                {' '}
                <q>
                  <Words>{n.anchor.exact.slice(0, 120)}</Words>
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
