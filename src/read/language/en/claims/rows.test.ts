import { expect, test } from 'vitest'
import { isRow } from './rows.ts'

test.each([
  '2031-05-12\tTesk\tshelling\t3\tMara Kelvin',
  '2031-05-12,Tesk,killed,3,"Kelvin, Mara"',
  'id,place,what,how many,source',
])('%j is a row', line => expect(isRow(line)).toBe(true))

test.each([
  '"We saw it," he said. "They fired," she said. "It burned," they said. "We left," he said.',
  '“We saw it,” he said. “They fired,” she said. “It burned,” they said. “We left,” he said.',
  'The army, the police, the mayor and the governor denied it.',
  'The cost was 1,300,000,000 crowns, he said.',
  'What:\tA shell hit the school on Monday.\tThree people were killed there, police said.',
  'Who\tMara Kelvin',
])('%j is none', line => expect(isRow(line)).toBe(false))
