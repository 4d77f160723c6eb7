import { expect, test } from 'vitest'
import type { Fill, Template } from './gold.ts'
import { figuresOf, scoreMessage } from './score.ts'

const fill = (...any: string[]): Fill => ({ any, optional: false })
const wanted: Template = {
  type: [fill('ATTACK')],
  number: [fill('1'), fill('3', '5')],
  effect: [fill('DEATH'), { any: ['INJURY'], optional: true }],
  confidence: [],
  targets: [],
}
const given = { type: ['ATTACK'], number: ['1', '5'], effect: ['DEATH'], confidence: [] }

test('all right: alternatives count, and nobody has to give what is optional', () => {
  const figures = figuresOf(scoreMessage([given], [wanted]))
  expect(figures['MUC four slots']).toBe(100)
})

test('a template of ours that the key does not have counts against us with every fill', () => {
  const figures = figuresOf(scoreMessage([given, given], [wanted]))
  expect(figures['MUC number']).toBeCloseTo((2 * 2 * 100) / (4 + 2))
})

test('a template that is missing counts against us', () => {
  expect(figuresOf(scoreMessage([], [wanted]))['MUC type']).toBe(0)
})

test('templates are paired by what is right in them, whatever their order', () => {
  const other: Template = { ...wanted, type: [fill('BOMBING')], number: [fill('7')] }
  const mine = { type: ['BOMBING'], number: ['7'], effect: ['DEATH'], confidence: [] }
  expect(figuresOf(scoreMessage([mine, given], [wanted, other]))['MUC four slots']).toBe(100)
})
