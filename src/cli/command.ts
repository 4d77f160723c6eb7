import { type Day, parseDay } from '../core/day.ts'
import { problem } from '../core/problem.ts'
import type { Exit } from './exits.ts'
import type { World } from './world.ts'

export interface Argument {
  /** As in the usage line: `FILE`. */
  readonly name: string
  readonly about: string
  readonly needed: boolean
  readonly many: boolean
}

export interface Option {
  /** `--speaker NAME` takes a value, `--json` does not. */
  readonly flag: string
  readonly about: string
}

/** What a person typed, split but not yet understood: each command parses its own once and trusts the rest. */
export interface Typed {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | true | undefined>>
}

/** A command as a value: help, docs/commands.md and the program are made from the same table. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly args: readonly Argument[]
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  readonly run: (typed: Typed, world: World) => Promise<Exit>
}

export const jsonOption: Option = { flag: '--json', about: 'Print the result as JSON.' }
export const casebookOption: Option = {
  flag: '--casebook PATH',
  about: 'The casebook; else $ONUS_CASEBOOK, else the only *.onus in this folder.',
}

export function textOption(typed: Typed, name: string): string | undefined {
  const value = typed.options[name]
  return typeof value === 'string' ? value : undefined
}

export const isSet = (typed: Typed, name: string): boolean => typed.options[name] === true

const wrong = (why: string) => problem('usage.wrong', { why })

export function dayOption(typed: Typed, name: string): Day | undefined {
  const text = textOption(typed, name)
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (!day) throw wrong(`--${name} takes a day such as 2031-05-12, not "${text}".`)
  return day
}

/** One of a closed list, or a usage problem that names the list. */
export function choiceOption<T extends string>(typed: Typed, name: string, choices: readonly T[]): T | undefined {
  const text = textOption(typed, name)
  if (text === undefined) return undefined
  const choice = choices.find(c => c === text)
  if (choice === undefined) throw wrong(`--${name} takes ${choices.join(', ')}, not "${text}".`)
  return choice
}

export function countOption(typed: Typed, name: string): number | undefined {
  const text = textOption(typed, name)
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw wrong(`--${name} takes a whole number, not "${text}".`)
  return Number(text)
}

export function neededArg(typed: Typed, name: string): string {
  const [first] = typed.args
  if (first === undefined) throw wrong(`${name} is missing.`)
  return first
}
