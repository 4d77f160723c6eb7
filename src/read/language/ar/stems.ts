/** A word without "and", a preposition or the article, so that "للوزارة" and "الوزارة" are one. */
export function stem(folded: string): string {
  const joined = /^[وف](?=ال|لل|بال|كال)/.test(folded) ? folded.slice(1) : folded
  if (joined.startsWith('لل') && joined.length > 4) return joined.slice(2)
  const bare = /^[بك]ال/.test(joined) ? joined.slice(1) : joined
  return bare.startsWith('ال') && bare.length > 4 ? bare.slice(2) : bare
}
