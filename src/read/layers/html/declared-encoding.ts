const looked = 4_096

/** The encoding a page declares near its beginning, in `meta` or in an XML declaration; `undefined` if it does not. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, looked)).replaceAll(/<!--[^]*?-->/g, '')
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)
  return found?.[1]
}
