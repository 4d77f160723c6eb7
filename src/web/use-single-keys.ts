import { useCallback, useState } from 'react'

const place = 'onus.single-keys'

function remembered(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true // A browser may keep nothing for us; then nothing is remembered.
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // As above.
  }
}

/** Whether letters are keys, remembered in this browser. Nothing of the case is ever kept there. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(remembered)
  const set = useCallback((next: boolean) => {
    remember(next)
    setOn(next)
  }, [])
  return [on, set]
}
