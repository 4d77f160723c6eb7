import { Command as Program, CommanderError } from 'commander'
import { isProblem, problem } from '../core/problem.ts'
import type { Command, Typed } from './command.ts'
import { commands } from './commands/commands.ts'
import { type Exit, exitFor, exits, problemJson } from './exits.ts'
import { problemLines } from './print/problem.ts'
import type { World } from './world.ts'

const exitHelp = Object.entries(exits)
  .map(([code, means]) => `  ${code}  ${means}`)
  .join('\n')

const exampleHelp = (examples: readonly string[]): string => `\nExamples:\n${examples.map(e => `  ${e}`).join('\n')}`

const usage = ({ args }: Command): readonly string[] =>
  args.map(a => `${a.needed ? '<' : '['}${a.name}${a.many ? '...' : ''}${a.needed ? '>' : ']'}`)

/** `--speaker NAME` as commander writes it. */
const flagText = (flag: string): string => flag.replace(/ (\S+)$/, ' <$1>')

/** Commander hands over the arguments, then the options, then itself. */
function typedFrom(handed: readonly unknown[], options: Readonly<Record<string, unknown>>): Typed {
  const args = handed.flat().filter(a => typeof a === 'string')
  const known = Object.entries(options).filter(([, value]) => typeof value === 'string' || value === true)
  return { args, options: Object.fromEntries(known) as Typed['options'] } // Filtered to these two kinds just now.
}

function addCommand(program: Program, command: Command, run: (typed: Typed) => Promise<void>): void {
  const made = program.command([command.name, ...usage(command)].join(' ')).description(command.summary)
  for (const arg of made.registeredArguments)
    arg.description = command.args.find(a => a.name === arg.name())?.about ?? ''
  for (const option of command.options) made.option(flagText(option.flag), option.about)
  made.addHelpText('after', exampleHelp(command.examples))
  made.action((...handed: readonly unknown[]) => run(typedFrom(handed.slice(0, -2), made.opts())))
}

function programFor(world: World, done: (exit: Exit) => void): Program {
  const program = new Program('onus')
    .description('Who says what, in which words, and what stands against it: a record that can be checked.')
    .version(world.version, '--version', 'Print the version.')
    .helpOption('--help', 'Print help, also for one command.')
    .helpCommand(false)
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => world.paper.out(text.trimEnd()),
      writeErr: () => {},
      getOutHelpWidth: () => world.paper.columns,
    })
  for (const command of commands) addCommand(program, command, async typed => done(await command.run(typed, world)))
  const first = ['onus init orlan', 'onus add report.html', 'onus claims --speaker Vesk', 'onus verify']
  return program.addHelpText('after', `${exampleHelp(first)}\n\nExit codes:\n${exitHelp}`)
}

const isHelp = (e: CommanderError): boolean =>
  e.code === 'commander.helpDisplayed' || e.code === 'commander.version' || e.code === 'commander.help'

function refused(cause: unknown, argv: readonly string[], world: World): Exit {
  const trouble =
    cause instanceof CommanderError ? problem('usage.wrong', { why: cause.message.replace(/^error: /, '') }) : cause
  if (!isProblem(trouble)) throw trouble
  if (argv.includes('--json')) world.paper.say(JSON.stringify({ problem: problemJson(trouble) }))
  else for (const line of problemLines(trouble, world.paper)) world.paper.say(line)
  return exitFor(trouble)
}

/** Runs one command line, without the program's own name. Answers with the exit code; a bug is thrown. */
export async function runOnus(argv: readonly string[], world: World): Promise<Exit> {
  let exit: Exit = 0
  const program = programFor(world, code => {
    exit = code
  })
  if (argv.length === 0) {
    program.outputHelp()
    return 2
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (cause) {
    if (cause instanceof CommanderError && isHelp(cause)) return 0
    return refused(cause, argv, world)
  }
}
