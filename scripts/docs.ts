// Writes the pages that are made from tables of the code; a test compares them.
import { writeFileSync } from 'node:fs'
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

if (process.argv[1] === import.meta.filename) {
  const docs = join(import.meta.dirname, '..', 'docs')
  writeFileSync(join(docs, 'problems.md'), problemsPage())
  writeFileSync(join(docs, 'commands.md'), commandsPage())
}
