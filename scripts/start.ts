// What `npm start` does: reads a sample report into a casebook beside this project, shows what was read, and serves it.
// It only types commands that a person could type, so that what it shows is what they will get.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { terminalPaper } from '../src/cli/paper.ts'
import { runOnus } from '../src/cli/program.ts'
import { worldOver } from '../src/main.ts'
import { buildWeb } from './build-web.ts'

const root = join(import.meta.dirname, '..')
/** Where the sample's casebook stands: beside this project, or where a test wants it. */
const place = process.env['ONUS_START_IN'] ?? root
const sample = join(root, 'fixtures', 'sample', 'report.html')
const paper = terminalPaper(process)
const world = worldOver({ cwd: place, env: { ...process.env, ONUS_CASEBOOK: 'sample.onus' }, paper })

async function type(...argv: readonly string[]): Promise<void> {
  paper.out(paper.style('dim', `$ onus ${argv.map(a => (a.includes(' ') ? `"${a}"` : a)).join(' ')}`))
  const exit = await runOnus(argv, world)
  paper.out('')
  if (exit !== 0) process.exit(exit)
}

const next = [
  'Now with a report of your own (plain text, Markdown or HTML):',
  '  npm run -s onus -- init mine',
  '  npm run -s onus -- add path/to/report.html --casebook mine.onus --date 2031-05-14',
  '  npm run -s onus -- claims --casebook mine.onus',
  '  npm run -s onus -- show CLAIM --casebook mine.onus',
  '  npm run -s onus -- verify --casebook mine.onus',
  'Everything else: npm run -s onus -- --help',
]

const wantsServer = !process.argv.includes('--no-serve') && process.env['ONUS_NO_SERVE'] !== '1'

if (!existsSync(join(place, 'sample.onus', 'casebook.json'))) await type('init', 'sample')
await type('add', relative(place, sample))
await type('claims')
await type('verify')
for (const line of next) paper.out(line)
if (wantsServer) {
  await buildWeb()
  paper.out('')
  await type('serve')
}
