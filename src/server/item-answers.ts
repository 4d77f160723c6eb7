import { type ItemView, itemView } from '../casebook/item-view.ts'
import { type ItemRow, listItems } from '../casebook/list-items.ts'
import { codePoints } from '../core/code-points.ts'
import { parseId } from '../core/id.ts'
import { permit } from '../core/permit.ts'
import type { ServedCasebook } from './served-casebook.ts'

const mayRead = ({ user }: ServedCasebook) => permit(user, 'item.read')

/** How many code points of a text one page shows; a browser that lays out more stands still. */
const longestShown = 1_000_000

/** Everything preserved, with how far the log goes. */
export interface ItemsAnswer {
  readonly casebook: string
  readonly entries: number
  readonly items: readonly ItemRow[]
}

/** The text of an item, or its beginning where it is too long for a page. */
export interface ShownText {
  readonly text: string
  /** Code points of the whole text. */
  readonly length: number
  readonly cutAt?: number
}

export interface ItemAnswer extends Omit<ItemView, 'text'> {
  readonly words?: ShownText
}

export async function itemsAnswer(casebook: ServedCasebook): Promise<ItemsAnswer> {
  const rows = await listItems(mayRead(casebook), casebook)
  const head = await casebook.log.head()
  return { casebook: casebook.name, entries: head?.size ?? 0, items: rows }
}

function shownText(text: string): ShownText {
  const points = codePoints(text)
  return points.length > longestShown
    ? { text: points.slice(0, longestShown), cutAt: longestShown, length: points.length }
    : { text, length: points.length }
}

/** One item with its words, its claims and every doubt (`id.malformed`, `id.unknown`). */
export async function itemAnswer(id: string, casebook: ServedCasebook): Promise<ItemAnswer> {
  const { text, ...view } = await itemView(mayRead(casebook), parseId('item', id), casebook)
  return { ...view, ...(text !== undefined && { words: shownText(text) }) }
}
