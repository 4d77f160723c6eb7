import { basename, resolve } from 'node:path'
import type { ReadDocument } from '../../casebook/read-document.ts'
import { type Command, dayOption, isSet, jsonOption, neededArg, textOption } from '../command.ts'
import { readBytes } from '../files.ts'
import { readingLines } from '../print/reading.ts'

const jsonOf = ({ digest, mediaType, layer, reading }: ReadDocument) => ({
  digest,
  mediaType,
  text: layer.text,
  facts: layer.facts,
  ...reading,
  notices: [...layer.notices, ...reading.notices],
})

export const read: Command = {
  name: 'read',
  summary: 'Read a file without keeping it: no casebook is touched.',
  args: [{ name: 'FILE', about: 'A text, Markdown or HTML file.', needed: true, many: false }],
  options: [
    { flag: '--date DAY', about: 'The day of the document (YYYY-MM-DD).' },
    { flag: '--outlet NAME', about: 'Who published it.' },
    jsonOption,
  ],
  examples: ['onus read report.html', 'onus read report.txt --date 2031-05-12 --json'],
  run: async (typed, world) => {
    const path = resolve(world.cwd, neededArg(typed, 'FILE'))
    const [documentDay, outlet] = [dayOption(typed, 'date'), textOption(typed, 'outlet')]
    const given = { ...(documentDay && { documentDay }), ...(outlet !== undefined && { outlet }) }
    const found = await world.read({ bytes: await readBytes(path), name: basename(path), ...given })
    if (isSet(typed, 'json')) world.paper.out(JSON.stringify(jsonOf(found)))
    else for (const line of readingLines(found, world.paper)) world.paper.out(line)
    return 0
  },
}
