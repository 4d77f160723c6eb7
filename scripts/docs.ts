// Writes the pages that are made from tables of the code; a test compares them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../src/cli/command.ts'
import { commands } from '../src/cli/commands/commands.ts'
import { exitFor, exits } from '../src/cli/exits.ts'
import { type ProblemCode, problem, problems } from '../src/core/problem.ts'

/** Stands for any fact of a problem, so that its sentence can be shown without one. */
const anyFact = new Proxy({}, { get: (_, name) => `{${String(name)}}` })

function problemEntry(code: ProblemCode): string {
  const made = problem(code, anyFact as never) // Every fact is answered by its own name.
  return `### \`${code}\`\n\n${made.message}\n\n- What to do: ${made.remedy}\n- Exit code: ${exitFor(made)} (${made.category})\n`
}

export const problemsPage = (): string =>
  [
    '# Problems',
    'Every expected trouble has a permanent code, a sentence and something to do about it. What stands in {braces} is filled in.',
    'Doubt about the content of an item is no problem but a notice: it stays with the item and is shown with it.\n',
    ...(Object.keys(problems) as ProblemCode[]).sort().map(problemEntry),
  ].join('\n')

const usage = (c: Command): string =>
  ['onus', c.name, ...c.args.map(a => `${a.needed ? a.name : `[${a.name}]`}${a.many ? '…' : ''}`)].join(' ')

const rows = (c: Command): string =>
  [...c.args.map(a => [a.name, a.about] as const), ...c.options.map(o => [o.flag, o.about] as const)]
    .map(([name, about]) => `| \`${name}\` | ${about.replaceAll('|', '\\|')} |`)
    .join('\n')

const commandEntry = (c: Command): string =>
  `## ${c.name}\n\n${c.summary}\n\n\`${usage(c)}\`\n\n| | |\n|---|---|\n${rows(c)}\n\n\`\`\`sh\n${c.examples.join('\n')}\n\`\`\`\n`

const exitRows = Object.entries(exits).map(([code, means]) => `| ${code} | ${means} |`)

export const commandsPage = (): string =>
  [
    '# Commands',
    '',
    'Results are printed on standard output, everything said beside them on standard error. `NO_COLOR` is honoured. With `--json`',
    'the result is one JSON value, and a problem is one JSON line on standard error. Offsets count Unicode code points.',
    '',
    "Words of an item are somebody else's: before a terminal shows them, control and direction characters in them are made visible.",
    '',
    '| exit code | means |',
    '|---|---|',
    ...exitRows,
    '',
    ...commands.map(commandEntry),
  ].join('\n')

const readFolder = join(import.meta.dirname, '..', 'src', 'read')

export interface KnowledgeFile {
  readonly path: string
  readonly source: string
}

/** Every data file that reading rests on, with where it says its words come from. */
export function knowledgeFiles(): readonly KnowledgeFile[] {
  const paths = readdirSync(readFolder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /^(knowledge|language)\/.*\.json$/.test(path) && !path.includes('/learned/'))
    .sort()
  return paths.map(path => {
    const data = JSON.parse(readFileSync(join(readFolder, path), 'utf8')) as { source?: string }
    return { path, source: data.source ?? '' }
  })
}

export const knowledgePage = (): string =>
  [
    '# Language knowledge',
    '',
    'What the readers know of words is data, not code: files of JSON below `src/read`, loaded once. Each says where it comes from. Mend a list there, and',
    'every reader uses it; a change that alters readings changes the version of the reader.',
    '',
    '| file | source |',
    '|---|---|',
    ...knowledgeFiles().map(({ path, source }) => `| \`${path}\` | ${source.replaceAll('|', '\\|')} |`),
    '',
  ].join('\n')

if (process.argv[1] === import.meta.filename) {
  const docs = join(import.meta.dirname, '..', 'docs')
  writeFileSync(join(docs, 'problems.md'), problemsPage())
  writeFileSync(join(docs, 'commands.md'), commandsPage())
  writeFileSync(join(docs, 'language-knowledge.md'), knowledgePage())
}
