import { basename, resolve } from 'node:path'
import type { ReadDocument } from '../../casebook/read-document.ts'
import type { Given } from '../../casebook/read-item.ts'
import { type Command, dayOption, isSet, jsonOption, neededArg, textOption, type Typed } from '../command.ts'
import { type Exit, expected, problemJson } from '../exits.ts'
import { linesOf, parseTextLine, type RawLine } from '../json-lines.ts'
import type { OpenReader, World } from '../world.ts'
import { chunksOf, readBytes } from '../files.ts'
import { readingLines } from '../print/reading.ts'

const jsonOf = ({ digest, mediaType, layer, reading }: ReadDocument) => ({
  digest,
  mediaType,
  text: layer.text,
  facts: layer.facts,
  ...reading,
  notices: [...layer.notices, ...reading.notices],
})

const givenBy = (typed: Typed) => {
  const [documentDay, outlet] = [dayOption(typed, 'date'), textOption(typed, 'outlet')]
  return { ...(documentDay && { documentDay }), ...(outlet !== undefined && { outlet }) }
}

async function readFile(typed: Typed, world: World): Promise<Exit> {
  const path = resolve(world.cwd, neededArg(typed, 'FILE'))
  const reader = world.openReader()
  try {
    const found = await reader.read({ bytes: await readBytes(path), name: basename(path), ...givenBy(typed) })
    if (isSet(typed, 'json')) world.paper.out(JSON.stringify(jsonOf(found)))
    else for (const line of readingLines(found, world.paper)) world.paper.out(line)
    return 0
  } finally {
    await reader.close()
  }
}

/** The reading of one line, or the problem in its place: one line in gives one line out. */
async function answerTo(raw: RawLine, given: Given, reader: OpenReader): Promise<object> {
  try {
    const { id, text, date, outlet } = parseTextLine(raw)
    const own = { ...(date && { documentDay: date }), ...(outlet !== undefined && { outlet }) }
    const { layer, reading } = await reader.readWords({ text, name: `line ${raw.number}`, ...given, ...own })
    return { id, ...reading, notices: [...layer.notices, ...reading.notices] }
  } catch (cause) {
    return { line: raw.number, problem: problemJson(expected(cause)) }
  }
}

/** One line in, one line out, one text in memory at a time. */
async function readLines(typed: Typed, world: World): Promise<Exit> {
  const [path] = typed.args
  const chunks = path === undefined || path === '-' ? (world.input ?? []) : chunksOf(resolve(world.cwd, path))
  const reader = world.openReader()
  let exit: Exit = 0
  try {
    for await (const raw of linesOf(chunks)) {
      const answer = await answerTo(raw, givenBy(typed), reader)
      if ('problem' in answer) exit = 1
      world.paper.out(JSON.stringify(answer))
      await world.paper.taken?.()
    }
    return exit
  } finally {
    await reader.close()
  }
}

export const read: Command = {
  name: 'read',
  summary: 'Read a file without keeping it: no casebook is touched.',
  args: [
    {
      name: 'FILE',
      about: 'A text, Markdown or HTML file; with --jsonl a file of lines, else what is piped in.',
      needed: false,
      many: false,
    },
  ],
  options: [
    { flag: '--date DAY', about: 'The day of the document (YYYY-MM-DD).' },
    { flag: '--outlet NAME', about: 'Who published it.' },
    { flag: '--jsonl', about: 'Read a text a line, {"id", "text", "date", "outlet"}, and print a reading a line.' },
    jsonOption,
  ],
  examples: [
    'onus read report.html',
    'onus read report.txt --date 2031-05-12 --json',
    'onus read --jsonl < texts.jsonl > readings.jsonl',
  ],
  run: (typed, world) => (isSet(typed, 'jsonl') ? readLines(typed, world) : readFile(typed, world)),
}
