// `npm run bench`: how fast the built command starts, adds and reads, beside what this machine does anyway.
// Times depend on the machine, so what counts are the ratios, taken in one run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textLayerOf } from '../../src/read/layers/text-layer-of.ts'

const root = join(import.meta.dirname, '..', '..')
const onus = join(root, 'dist', 'onus.js')
const folder = mkdtempSync(join(tmpdir(), 'onus-bench-'))
const peakFile = join(folder, 'peak')
const copies = 200

interface Ran {
  readonly ms: number
  readonly peakMb: number
  readonly cpuMs: number
  readonly out: string
}

function node(...args: readonly string[]): Ran {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    env: { ...process.env, ONUS_PEAK_FILE: peakFile, NO_COLOR: '1' },
  })
  const ms = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms, peakMb: 0, cpuMs: 0, out: stdout }
}

function measured(...args: readonly string[]): Ran {
  const ran = node('--import', join(import.meta.dirname, 'peak.mjs'), ...args)
  const { peakKb, cpuMs } = JSON.parse(readFileSync(peakFile, 'utf8')) as { peakKb: number; cpuMs: number }
  return { ...ran, peakMb: peakKb / 1024, cpuMs }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const often = (run: () => Ran): number => median(Array.from({ length: 9 }, () => run().ms))

const page = readFileSync(join(root, 'fixtures', 'sample', 'report.html'))
const text = textLayerOf(page, { mediaType: 'text/html', name: 'report.html' }).text
const wordsIn = (words: string): number => words.match(/\S+/g)?.length ?? 0

/** Distinct bytes, the same work: the number stands in a line of its own. */
const copy = (n: number): string => `${text}\nCopy ${n} of the report.\n`

function thousandWords(): string {
  const words = `${text}\n\n${text}\n\n${text}`.split(' ')
  return words
    .slice(
      0,
      words.findIndex((_, i) => wordsIn(words.slice(0, i).join(' ')) >= 1000),
    )
    .join(' ')
}

const perSecond = (words: number, ms: number): string => (words / (ms / 1000)).toFixed(0)

function say(what: string, value: string, limit = ''): void {
  process.stdout.write(`${what.padEnd(58)}${value.padStart(12)}  ${limit}\n`)
}

function startUp(): number {
  const bare = often(() => node('-e', '0'))
  const help = often(() => node(onus, '--help'))
  say('node -e 0, median of 9', `${bare.toFixed(0)} ms`)
  say('onus --help, median of 9', `${help.toFixed(0)} ms`, 'under 200 ms')
  say('  beside bare node', `${(help / bare).toFixed(2)} x`)
  return help
}

/** New bytes each time: what is held already is not read again. */
function addNew(round: number, ...texts: readonly string[]): number {
  const names = texts.map((words, i) => {
    const name = `new-${texts.length}-${round}-${i}.txt`
    writeFileSync(join(folder, name), `${words}\nRound ${round} of ${texts.length}, ${i}.\n`)
    return name
  })
  return node(onus, 'add', ...names, '--casebook', 'bench.onus').ms
}

function oneReport(help: number): void {
  const [short, long] = ['One line to begin with.', thousandWords()]
  const rounds = Array.from({ length: 7 }, (_, round) => ({
    alone: addNew(round, long),
    more: addNew(round, short, long, long) - addNew(round, short, long),
  }))
  const alone = median(rounds.map(r => r.alone))
  say('adding a 1,000-word report, whole command, median of 7', `${alone.toFixed(0)} ms`)
  say('  more than onus --help', `${(alone - help).toFixed(0)} ms`)
  say('  one more in the same call', `${median(rounds.map(r => r.more)).toFixed(0)} ms`, 'under 500 ms')
}

function manyReports(): void {
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  for (let n = 1; n <= copies; n++) writeFileSync(join(reports, `report-${n}.txt`), copy(n))
  const words = copies * wordsIn(copy(1))
  const added = measured(onus, 'add', 'reports', '--casebook', 'bench.onus', '--json')
  const again = measured(onus, 'add', 'reports', '--casebook', 'bench.onus', '--json')
  const peer = measured(join(import.meta.dirname, 'compromise.mjs'), reports)
  say(
    `${copies} reports, ${words.toLocaleString('en-US')} words: preserve, log, read, index`,
    `${(added.ms / 1000).toFixed(1)} s`,
  )
  say('  memory at most', `${added.peakMb.toFixed(0)} MB`, 'under 400 MB')
  say(
    '  words a second',
    perSecond(words, added.ms),
    `${perSecond(words, added.cpuMs)} for each second of processor time`,
  )
  say('  the same files again: nothing is added twice', `${(again.ms / 1000).toFixed(1)} s`)
  say('compromise reads the same text (sentences and tags only)', `${(peer.ms / 1000).toFixed(1)} s`)
  say(
    '  words a second',
    perSecond(words, peer.ms),
    `${perSecond(words, peer.cpuMs)} for each second of processor time`,
  )
}

try {
  node(join(root, 'scripts', 'build.ts'))
  node(onus, 'init', 'bench')
  oneReport(startUp())
  manyReports()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
