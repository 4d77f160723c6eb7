import { useCallback, useSyncExternalStore } from 'react'
import { isId, type ClaimId, type ItemId } from '../core/id.ts'

/** What the address bar says is shown: an item, and a claim in it. */
export interface Address {
  readonly item?: ItemId
  readonly claim?: ClaimId
}

export function parseAddress(pathname: string, hash: string): Address {
  const item = /^\/items\/([^/]+)$/.exec(pathname)?.[1] ?? ''
  const claim = hash.replace(/^#/, '')
  return {
    ...(isId('item', item) && { item }),
    ...(isId('item', item) && isId('claim', claim) && { claim }),
  }
}

export const addressText = ({ item, claim }: Address): string =>
  item === undefined ? '/' : `/items/${item}${claim === undefined ? '' : `#${claim}`}`

const here = (): string => location.pathname + location.hash

function onMoves(told: () => void): () => void {
  addEventListener('popstate', told)
  addEventListener('hashchange', told)
  return () => {
    removeEventListener('popstate', told)
    removeEventListener('hashchange', told)
  }
}

/** The address as state. A step to another item can be gone back from; a step to another claim replaces the last. */
export function useAddress(): readonly [Address, (next: Address) => void] {
  const text = useSyncExternalStore(onMoves, here)
  const [pathname = '', hash = ''] = text.split('#')
  const go = useCallback((next: Address) => {
    const to = addressText(next)
    if (to === here()) return
    const isSameItem = parseAddress(location.pathname, '').item === next.item
    if (isSameItem) history.replaceState(undefined, '', to)
    else history.pushState(undefined, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, [])
  return [parseAddress(pathname, hash), go]
}
