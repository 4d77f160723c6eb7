import { type ReactNode, useCallback, useEffect } from 'react'
import { useAddress } from './address.ts'
import type { ClaimId, ItemAnswer, ItemsAnswer } from './answers.ts'
import { Foot } from './parts/foot.tsx'
import { Head } from './parts/head.tsx'
import { Trouble } from './parts/trouble.tsx'
import { visibleText } from './reader/visible.tsx'
import { ReadingPage } from './reading-page.tsx'
import { useAnswer } from './use-answer.ts'

const Empty = (): ReactNode => (
  <main className="alone">
    <h1>Nothing is kept here yet</h1>
    <p>
      Add a report: <code>onus add FILE</code>. Then reload this page.
    </p>
  </main>
)

interface AloneProps {
  readonly children: ReactNode
  readonly isWaiting?: boolean
}

const Alone = ({ children, isWaiting = false }: AloneProps): ReactNode => (
  <main className={isWaiting ? 'alone waiting' : 'alone'}>{children}</main>
)

/** The item that the address names, else the first. */
function Casebook({ all }: { readonly all: ItemsAnswer }): ReactNode {
  const [address, go] = useAddress()
  const item = address.item ?? all.items[0]?.item.id
  const asked = useAnswer<ItemAnswer>(item === undefined ? undefined : `/api/items/${item}`)
  const onClaim = useCallback((claim: ClaimId) => item !== undefined && go({ item, claim }), [item, go])
  const here = asked.state === 'here' ? asked.answer : undefined
  const title = here?.facts.title?.value ?? here?.item.provenance.name
  useEffect(() => {
    document.title = title === undefined ? 'Onus' : `${visibleText(title)} · Onus`
  }, [title])
  return (
    <>
      <Head all={all} item={here} chosen={item} onItem={next => go({ item: next })} />
      {item === undefined && <Empty />}
      {item !== undefined && asked.state === 'waiting' && <Alone isWaiting>Reading …</Alone>}
      {asked.state === 'failed' && (
        <Alone>
          <Trouble problem={asked.problem} />
          <p>
            <a href="/">All that is kept here</a>
          </p>
        </Alone>
      )}
      {here && <ReadingPage key={here.item.id} item={here} claim={address.claim} onClaim={onClaim} />}
      <Foot item={here} entries={all.entries} />
    </>
  )
}

export function App(): ReactNode {
  const asked = useAnswer<ItemsAnswer>('/api/items')
  if (asked.state === 'waiting') return <Alone isWaiting>Opening …</Alone>
  if (asked.state === 'failed')
    return (
      <Alone>
        <Trouble problem={asked.problem} />
      </Alone>
    )
  return <Casebook all={asked.answer} />
}
