import type { Token } from './tokens.ts'

/** Words between quotation marks. `start`/`end` are the words without the marks, in UTF-16 units; `from`/`to` token indexes of the words. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly paragraph: number
  /** False where the mark is never closed in its paragraph. */
  readonly closed: boolean
  /** True where the paragraph before left its quotation open and this one opens again: the same speech goes on. */
  readonly continues: boolean
}

type Style = 'double' | 'single'
interface Open {
  readonly style: Style
  readonly token: number
}

const doubleOpen = new Set(['“', '„', '«', '‟', '``'])
/** Marks that both open and close. */
const straight = new Set(['"', "''"])
const doubleClose = new Set(['”', '»'])

/** White space, a bracket, a dash or nothing stands before the mark, so that it can open. */
const canOpen = (text: string, token: Token): boolean =>
  token.start === 0 || /[\s([{—–\-“"‘]/.test(text[token.start - 1] ?? ' ')
/** A letter or digit follows on both sides of an apostrophe; a closing mark has a word or stop before it and none after. */
const canClose = (text: string, token: Token): boolean =>
  /[\p{L}\p{N}.,!?…;:)\]%'’"”]/u.test(text[token.start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[token.end] ?? '')

function opens(text: string, token: Token, inside: readonly Open[]): Style | undefined {
  const top = inside.at(-1)?.style
  if (doubleOpen.has(token.text)) return 'double'
  if (straight.has(token.text) && top !== 'double' && canOpen(text, token) && !/\s/.test(text[token.end] ?? ' '))
    return 'double'
  if (
    (token.text === '‘' || token.text === "'") &&
    top !== 'single' &&
    canOpen(text, token) &&
    /[\p{L}\p{N}[]/u.test(text[token.end] ?? '')
  )
    return 'single'
  return undefined
}

function closes(text: string, token: Token, inside: readonly Open[]): Style | undefined {
  if (doubleClose.has(token.text)) return 'double'
  if (straight.has(token.text) && inside.some(o => o.style === 'double')) return 'double'
  if ((token.text === '’' || token.text === "'") && inside.at(-1)?.style === 'single' && canClose(text, token))
    return 'single'
  return undefined
}

export interface ParagraphTokens {
  readonly index: number
  readonly tokens: readonly Token[]
  /** Index of its first token in the document. */
  readonly offset: number
}

interface Found {
  readonly quotations: readonly Quotation[]
  readonly leftOpen: boolean
}

/** A straight single mark may be an apostrophe: words behind one that is never closed are no quotation, unless a curly one opens the paragraph. */
const isQuotation = (open: Open, mark: string | undefined, opensAgain: boolean): boolean =>
  open.style === 'double' || (mark === '‘' && (open.token === 0 || opensAgain))

function quotation(p: ParagraphTokens, open: Open, close: number, closed: boolean): Quotation | undefined {
  const first = p.tokens[open.token + 1]
  const last = p.tokens[close - 1]
  if (!first || !last || close <= open.token + 1) return undefined
  return {
    start: first.start,
    end: last.end,
    from: p.offset + open.token + 1,
    to: p.offset + close,
    paragraph: p.index,
    closed,
    continues: false,
  }
}

/** The quotations of one paragraph, outermost first, nested ones after. */
function quotationsOf(text: string, p: ParagraphTokens, opensAgain: boolean): Found {
  const stack: Open[] = []
  const found: Quotation[] = []
  const keep = (open: Open, at: number, closed: boolean) => {
    const q = quotation(p, open, at, closed)
    if (q) found.push(q)
  }
  p.tokens.forEach((token, i) => {
    const closing = closes(text, token, stack)
    if (closing) {
      while (stack.length > 0) {
        const open = stack.pop()
        if (open?.style !== closing) continue
        keep(open, i, true)
        break
      }
      return
    }
    const opening = opens(text, token, stack)
    if (opening) stack.push({ style: opening, token: i })
  })
  const open = stack.find(o => isQuotation(o, p.tokens[o.token]?.text, opensAgain))
  if (open) keep(open, p.tokens.length, false)
  return { quotations: found.sort((a, b) => a.start - b.start || b.end - a.end), leftOpen: open !== undefined }
}

const startsWithMark = (p: ParagraphTokens): boolean => /^(?:["“„«‘']|''|``)$/.test(p.tokens[0]?.text ?? '')

/** All quotations of a text, in order; one that a new paragraph opens again after an unclosed one is marked as going on. */
export function findQuotations(text: string, paragraphs: readonly ParagraphTokens[]): readonly Quotation[] {
  let open = false
  return paragraphs.flatMap((p, k) => {
    const continues = open && startsWithMark(p)
    const next = paragraphs[k + 1]
    const found = quotationsOf(text, p, next !== undefined && startsWithMark(next))
    open = found.leftOpen || (open && p.tokens.length === 0)
    return found.quotations.map((q, i) => (i === 0 && continues ? { ...q, continues: true } : q))
  })
}
