import type { Notice } from '../core/notice.ts'
import type { Told } from './language/tell.ts'

/**
 * How many UTF-16 units of a text are read for claims. What lies beyond is preserved and shown, and not read: a text of many
 * novels would outlast the time that an item is given, and then nothing of it would be read.
 */
export const mostRead = 1_000_000
/** How far back from there a line end is looked for, and then a space. */
const back = 2000

/** Where reading ends: at the end of the text, or at a line end or space before the limit. */
export function readUntil(text: string, most = mostRead): number {
  if (text.length <= most) return text.length
  const line = text.lastIndexOf('\n', most)
  const least = Math.max(0, most - back)
  if (line > least) return line
  const space = text.lastIndexOf(' ', most)
  if (space > least) return space
  return /^[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most
}

/** The stretches up to there. */
export const toldUntil = (told: readonly Told[], end: number): readonly Told[] =>
  told.filter(t => t.start < end).map(t => (t.end > end ? { ...t, end } : t))

/** Says that the rest was not read. Counts are Unicode code points. */
export const notReadOn = (read: number, of: number): Notice => ({
  rule: 'reading/text-cut',
  says: `Only the first ${read} of ${of} characters were read for claims. All of them are preserved; cut the text in parts to have the rest read.`,
  weight: 'unreadable',
})
