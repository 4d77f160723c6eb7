import type { Decoded } from '../decode.ts'
import { layerWriter } from '../layer-writer.ts'

const rawText = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'textarea', 'select', 'title'])
const inline = new Set(
  'a abbr b bdi bdo cite code data em font i kbd mark q s small span strong sub sup time u'.split(' '),
)

/** Knows where markup ends. An element without an end tag is looked for once: again at each start tag would take quadratic time. */
function markupReader(text: string) {
  const unclosed = new Set<string>()
  const afterClose = (from: number, name: string): number => {
    if (unclosed.has(name)) return from
    const close = new RegExp(`</${name}\\s*>`, 'gi')
    close.lastIndex = from
    if (close.exec(text)) return close.lastIndex
    unclosed.add(name)
    return from
  }
  return (at: number): { readonly end: number; readonly breaks: boolean } => {
    if (text.startsWith('<!--', at)) return { end: after(text, '-->', at + 4), breaks: false }
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(text.slice(at, at + 14))?.[1]?.toLowerCase()
    if (name === undefined)
      return { end: /[!?/]/.test(text[at + 1] ?? '') ? after(text, '>', at) : at + 1, breaks: false }
    const end = after(text, '>', at)
    const leftOut = text[at + 1] !== '/' && rawText.has(name)
    return leftOut ? { end: afterClose(end, name), breaks: true } : { end, breaks: !inline.has(name) }
  }
}

const after = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

/** Every word between tags, in one pass and without a tree: for pages that no parser ends with in bounded time. */
export function stripTags(decoded: Decoded): ReturnType<ReturnType<typeof layerWriter>['done']> {
  const { text } = decoded
  const writer = layerWriter(decoded)
  let gap = ''
  const words = (start: number, end: number) => {
    let at = start
    for (const { 0: found, index } of text.slice(start, end).matchAll(/[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*/g)) {
      const from = start + index
      if (from > at && gap === '') gap = ' '
      if (writer.length() > 0 && gap !== '') writer.insert(gap)
      gap = ''
      writer.copy(from, from + found.length)
      at = from + found.length
    }
    if (end > at && gap === '') gap = ' '
  }
  const markupAt = markupReader(text)
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    words(at, open < 0 ? text.length : open)
    if (open < 0) break
    const { end, breaks } = markupAt(open)
    if (breaks) gap = '\n'
    if (end === open + 1) words(open, end)
    at = end
  }
  return writer.done()
}
