import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import { commands } from '../../src/cli/commands/commands.ts'
import { libraries, type Room, rooms } from '../../src/layers.ts'
import { root, sourcesBelow } from '../house/source.ts'

const page = (path: string): string => readFileSync(join(root, path), 'utf8')
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md'))
  .map(path => join('docs', path).split(sep).join('/'))
const first = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'] as const

/** Files that a page links to, from the root of the project. */
function linksOf(path: string): readonly string[] {
  const targets = [...page(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(found => found[1] ?? '')
  return targets.map(target =>
    relative(root, join(root, dirname(path), target))
      .split(sep)
      .join('/'),
  )
}

describe('the pages hang together', () => {
  test.each([...docs, ...first])('every link of %s leads to a file', path => {
    expect(linksOf(path).filter(target => !existsSync(join(root, target)))).toEqual([])
  })

  test('every page of docs is found from docs/README.md', () => {
    const index = ['docs/README.md', 'docs/decisions/README.md']
    const found = new Set(index.flatMap(linksOf))
    expect(docs.filter(path => path !== 'docs/README.md' && !found.has(path))).toEqual([])
  })

  test('every decision is listed with its own title', () => {
    const index = page('docs/decisions/README.md')
    for (const path of docs.filter(p => /decisions\/\d{4}/.test(p))) {
      const [, number = ''] = /(\d{4})-/.exec(path) ?? []
      expect(page(path)).toMatch(new RegExp(`^# ${Number(number)}\\. \\S`))
      expect(page(path).split(/\s+/).length).toBeLessThan(600)
      expect(index).toContain(`[${Number(number)}](${path.slice('docs/decisions/'.length)})`)
    }
  })
})

describe('the first page', () => {
  const readme = page('README.md')
  const typed = [...readme.matchAll(/^\$? ?(?:npm run -s )?onus (?:-- )?([\w-]+)/gm)].map(found => found[1] ?? '')

  test('shows a command and what it prints within twelve lines', () => {
    const fence = readme.split('\n').findIndex(line => line.startsWith('```'))
    expect(fence).toBeLessThan(12)
    expect(readme.split('\n')[fence + 1]).toBe('$ npm start')
  })

  test('names commands and scripts that exist', () => {
    const names = commands.map(c => c.name)
    expect(typed.length).toBeGreaterThan(5)
    expect(typed.filter(name => !names.includes(name))).toEqual([])
    const scripts = [...readme.matchAll(/npm run (?:-s )?(\w+)/g)].map(found => found[1] ?? '')
    expect(scripts.filter(name => !Object.hasOwn(packageFile.scripts, name))).toEqual([])
  })

  test('names every folder it sends people to', () => {
    const folders = [...readme.matchAll(/^\| (?:\[)?`?([\w/]+\/)`?/gm)].map(found => found[1] ?? '')
    expect(folders.length).toBeGreaterThan(3)
    expect(folders.filter(folder => !existsSync(join(root, folder)))).toEqual([])
  })

  test('quotes the sample to the letter', () => {
    const sample = page('fixtures/sample/report.html')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
    const shown = /onus -- show[\s\S]*?“\[([^\]]+)\]/.exec(readme)?.[1] ?? 'no quotation'
    expect(sample).toContain(shown.replace(/\s+/g, ' '))
  })

  test('says what the package says of itself', () => {
    expect(readme).toContain(packageFile.version)
    expect(packageFile.license).toBe('Apache-2.0')
    expect(page('LICENSE')).toContain('Version 2.0, January 2004')
    for (const name of Object.keys(packageFile.dependencies)) expect(page('NOTICE')).toContain(`  ${name} `)
    for (const path of packageFile.files.filter(file => file !== 'dist'))
      expect([path, existsSync(join(root, path))]).toEqual([path, true])
  })
})

describe('architecture.md has the table of src/layers.ts', () => {
  const names = (cell: string): readonly string[] =>
    /^(nothing|none)$/.test(cell) ? [] : cell.replaceAll('`', '').split(', ')
  const rows = new Map(
    [...page('docs/architecture.md').matchAll(/^\| `(\w+)` \| .+? \| (.+?) \| (.+?) \|$/gm)].map(
      ([, room = '', may = '', uses = '']) => [room, { may: names(may), uses: uses === 'any' ? ['*'] : names(uses) }],
    ),
  )

  test('with every room, in order', () => expect([...rows.keys()]).toEqual(Object.keys(rooms)))
  test.each(Object.keys(rooms) as Room[])('%s', room => {
    expect(rows.get(room)).toEqual({ may: rooms[room], uses: libraries[room] })
  })
})

describe('the glossary', () => {
  const glossary = page('docs/glossary.md')
  const words = [...glossary.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(found => found[1] ?? '')
  const elsewhere = [...docs.filter(path => path !== 'docs/glossary.md'), ...first].map(page).join('\n')
  const code = [...sourcesBelow(join(root, 'src')).values()].join('\n')
  const used = (word: string): boolean => new RegExp(word.replace(' ', '[ -]?'), 'i').test(elsewhere + code)

  test('has each word once, in order', () => {
    expect(words.length).toBeGreaterThan(50)
    expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en')))
  })
  test('has no word that nobody uses', () => expect(words.filter(word => !used(word))).toEqual([]))
  test('sees a word that nobody uses', () => expect(used('quixotry')).toBe(false))
})
