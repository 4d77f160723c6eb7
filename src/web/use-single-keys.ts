import { useCallback, useState } from 'react'

const place = 'onus.single-keys'

/** Whether letters are keys, remembered in this browser. Nothing of the case is ever kept there. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(place) !== 'off')
  const set = useCallback((next: boolean) => {
    localStorage.setItem(place, next ? 'on' : 'off')
    setOn(next)
  }, [])
  return [on, set]
}
