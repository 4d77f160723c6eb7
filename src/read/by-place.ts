import type { Span } from './stages.ts'

/** UTF-16 units or code points that one drawer holds. */
const drawer = 1024

const drawersOf = ({ start, end }: Span): readonly number[] => {
  const first = Math.floor(start / drawer)
  return Array.from({ length: Math.max(1, Math.floor((end - 1) / drawer) - first + 1) }, (_, i) => first + i)
}

/** Those of many things that stand near a stretch, in their own order: every one that touches it, without a look at all the rest. */
export function byPlace<T>(things: readonly T[], spanOf: (thing: T) => Span): (near: Span) => readonly T[] {
  const drawers = new Map<number, number[]>()
  things.forEach((thing, i) => {
    for (const d of drawersOf(spanOf(thing))) {
      const held = drawers.get(d)
      if (held) held.push(i)
      else drawers.set(d, [i])
    }
  })
  return near => {
    const held = new Set(drawersOf(near).flatMap(d => drawers.get(d) ?? []))
    return [...held].sort((a, b) => a - b).flatMap(i => things[i] ?? [])
  }
}
