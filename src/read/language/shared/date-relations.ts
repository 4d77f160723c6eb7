import { boundsOf } from '../../../core/edtf.ts'
import { type Moment, moment, type MomentFacts } from '../../../core/moment.ts'
import type { MomentFound, TimeContext } from '../../stages.ts'
import * as calendar from '../calendar.ts'
import type { DatePoint, Placed } from './date-point.ts'
import { lengthOf, valueOf, type Word } from './words.ts'

type RelationKind = MomentFound['relation']

const relations = ['since', 'until', 'before', 'after', 'night-before'] as const
type Leading = (typeof relations)[number]
const isLeading = (value: string | undefined): value is Leading => relations.some(r => r === value)

interface Relation {
  readonly kind: RelationKind | 'night-before'
  readonly from: number
}

/** The word before a time that says which side of it is meant. */
function leading(words: readonly Word[], at: number): { readonly kind: Leading; readonly from: number } | undefined {
  for (let from = Math.max(0, at - 3); from < at; from++) {
    const value = valueOf(words[from], 'time-relation')
    if (isLeading(value) && from + lengthOf(words[from], 'time-relation') === at) return { kind: value, from }
  }
  return undefined
}

export function relationOf(words: readonly Word[], at: number): { readonly kind: RelationKind; readonly from: number } {
  const found: Relation = leading(words, at) ?? { kind: 'on', from: at }
  return found.kind === 'night-before' ? { kind: 'during', from: found.from } : { kind: found.kind, from: found.from }
}

type Facts = Pick<MomentFacts, 'edtf' | 'semantics'> | undefined

/** What the leading word makes of a date. */
function related({ edtf }: Placed, kind: RelationKind): Facts {
  const { min, max } = boundsOf(edtf)
  const make = (text: string | undefined, semantics?: MomentFacts['semantics']): Facts => {
    const made = text === undefined ? undefined : calendar.edtf(text)
    return made && { edtf: made, ...(semantics && { semantics }) }
  }
  const plain = /[/[\]]/.test(edtf) ? undefined : edtf
  switch (kind) {
    case 'since':
      return make(plain && `${plain}/..`, 'throughout')
    case 'until':
      return make(plain && `../${plain}`)
    case 'before':
      return make(max && `[..${max}]`, 'one-of')
    case 'after':
      return make(min && `[${min}..]`, 'one-of')
    case 'during':
      return make(
        min && min === max ? calendar.stretch(calendar.dayFromNow(min, -1), calendar.dayFromNow(min, 0)) : edtf,
      )
    case 'on':
    case 'by':
    case 'range':
    case 'as-of':
      return { edtf }
  }
}

/** The moment of a time, or nothing where it cannot be placed. */
export function bind(
  point: DatePoint,
  kind: RelationKind,
  { words, ...context }: TimeContext & { readonly words: string },
): Moment | undefined {
  const placed = point.place(context)
  const facts = placed && related(placed, kind)
  if (!placed || !facts) return undefined
  const reference = point.relative && context.day
  return moment({ ...facts, basis: placed.basis, ...(reference && { reference }), asStated: words })
}
