import { basename, resolve } from 'node:path'
import { type Command, isSet, jsonOption, neededArg, textOption } from '../command.ts'
import { visible } from '../visible.ts'

const withEnding = (path: string): string => (path.endsWith('.onus') ? path : `${path}.onus`)

export const init: Command = {
  name: 'init',
  summary: 'Make a new casebook.',
  args: [{ name: 'NAME', about: 'The folder to make; .onus is put behind it.', needed: true, many: false }],
  options: [{ flag: '--title TEXT', about: 'What the case is called, if not as its folder.' }, jsonOption],
  examples: ['onus init orlan', 'onus init cases/orlan.onus --title "Siege of Orlan"'],
  run: async (typed, { cwd, create, paper }) => {
    const path = withEnding(resolve(cwd, neededArg(typed, 'NAME')))
    const casebook = await create(path, textOption(typed, 'title') ?? basename(path, '.onus'))
    await casebook.close()
    if (isSet(typed, 'json')) paper.out(JSON.stringify({ path, name: casebook.name }))
    else {
      paper.out(`Made the casebook ${visible(path)}.`)
      paper.out('Its keys folder holds the signing key: back it up, and show it to nobody.')
      paper.out('Next: onus add FILE')
    }
    return 0
  },
}
