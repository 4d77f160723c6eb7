import { useEffect } from 'react'

export type Keys = Readonly<Record<string, () => void>>

const typesIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null

/** Latin letters count by where they are on the keyboard too, so that J is J on a Cyrillic layout. */
const namesOf = ({ key, code }: KeyboardEvent): readonly string[] => [
  key.length === 1 ? key.toLowerCase() : key,
  ...(code.startsWith('Key') && !/[a-z]/i.test(key) ? [code.slice(3).toLowerCase()] : []),
]

/** Arrows scroll the report while a person is in it. */
const scrolls = ({ key, target }: KeyboardEvent): boolean =>
  key.startsWith('Arrow') && target instanceof Element && target.closest('.report') !== null

/** Does what a key stands for, unless the person is typing. Single characters can be switched off (WCAG 2.1.4). */
export function useKeys(keys: Keys, singleKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (typesIn(event.target) || scrolls(event)) return
      const name = namesOf(event).find(n => n in keys)
      if (name === undefined || (name.length === 1 && !singleKeys)) return
      event.preventDefault()
      keys[name]?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [keys, singleKeys])
}
