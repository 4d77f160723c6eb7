/** Are the two words one letter apart: one changed, one more or less, or two neighbours swapped? */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const [x, y] = [a.slice(start), b.slice(start)]
  const swapped = x.length === y.length && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
  return swapped || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
}
