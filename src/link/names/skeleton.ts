/** Consonants that romanisations and hands mistake for each other, as one. */
const classes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('td', c => [c, 't'])),
  ...Object.fromEntries(Array.from('bpvf', c => [c, 'p'])),
  ...Object.fromEntries(Array.from('gkq', c => [c, 'k'])),
  ...Object.fromEntries(Array.from('szxcj', c => [c, 's'])),
  ...Object.fromEntries(Array.from('mn', c => [c, 'n'])),
}

/** A word by its consonants: vowels, h and y aside, doubled ones once. A word of vowels stands for itself. */
export function skeletonOf(sound: string): string {
  let out = ''
  for (const c of sound) {
    if ('aeiouyh'.includes(c)) continue
    const cls = classes[c] ?? c
    if (!out.endsWith(cls)) out += cls
  }
  return out === '' ? sound : out
}
