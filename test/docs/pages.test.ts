import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsPage, knowledgeFiles, knowledgePage, problemsPage } from '../../scripts/docs.ts'
import { commands } from '../../src/cli/commands/commands.ts'
import { problems } from '../../src/core/problem.ts'

const page = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8')

test.each([
  ['problems.md', problemsPage],
  ['commands.md', commandsPage],
  ['language-knowledge.md', knowledgePage],
])('docs/%s is what the tables say now (npm run docs writes it)', (name, made) => {
  expect(page(name)).toBe(made())
})

test('every problem and every command is there, with its remedy or example', () => {
  for (const [code, { remedy }] of Object.entries(problems)) {
    expect(page('problems.md')).toContain(`\`${code}\``)
    expect(page('problems.md')).toContain(remedy)
  }
  for (const c of commands) for (const example of c.examples) expect(page('commands.md')).toContain(example)
})

test('every list of words says where it comes from', () => {
  expect(knowledgeFiles().length).toBeGreaterThan(15)
  expect(knowledgeFiles().filter(({ source }) => source.length < 30)).toEqual([])
})
