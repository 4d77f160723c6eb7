import { casebookOption, type Command, isSet, jsonOption, textOption } from '../command.ts'
import { reportLines } from '../print/report.ts'
import { casebookPath } from '../with-casebook.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'Check every byte of vault and log from the outside; nothing is changed.',
  args: [],
  options: [
    {
      flag: '--key LINE',
      about: 'The log key as you were given it by another way; else the one in the casebook is used.',
    },
    casebookOption,
    jsonOption,
  ],
  examples: ['onus verify', 'onus verify --casebook copy.onus --json'],
  run: async (typed, world) => {
    const key = textOption(typed, 'key')
    const report = await world.verify(casebookPath(typed, world), key)
    if (isSet(typed, 'json')) world.paper.out(JSON.stringify(report))
    else for (const line of reportLines(report, world.paper)) world.paper.out(line)
    return report.ok ? 0 : 1
  },
}
