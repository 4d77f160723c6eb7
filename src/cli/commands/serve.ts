import { casebookOption, type Command, countOption } from '../command.ts'
import { withCasebook } from '../with-casebook.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'Open the casebook as a page on this machine, for nobody else.',
  args: [],
  options: [{ flag: '--port NUMBER', about: 'Else a free one is taken.' }, casebookOption],
  examples: ['onus serve', 'onus serve --port 8080'],
  run: (typed, world) => {
    const port = countOption(typed, 'port')
    return withCasebook(typed, world, async casebook => {
      const { url, closed } = await world.serve(casebook, port === undefined ? {} : { port })
      world.paper.out(`Open ${url}`)
      world.paper.say('The address works once and only on this machine. Ctrl-C ends it.')
      await closed
      return 0
    })
  },
}
