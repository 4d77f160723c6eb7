const looked = 4_096

/** The page without its comments; one that is not closed stays. */
function withoutComments(page: string): string {
  const parts = page.split('-->')
  const kept = parts
    .slice(0, -1)
    .map(part => (part.includes('<!--') ? part.slice(0, part.indexOf('<!--')) : `${part}-->`))
  return [...kept, parts.at(-1)].join('')
}

/** The encoding a page declares near its beginning, in `meta` or in an XML declaration; `undefined` if it does not. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = withoutComments(new TextDecoder('windows-1252').decode(bytes.subarray(0, looked)))
  for (const [meta] of head.matchAll(/<meta\s[^>]*/gi)) {
    const found = /charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i.exec(meta)
    if (found) return found[1]
  }
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1]
}
