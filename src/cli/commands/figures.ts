import { listFigures } from '../../casebook/list-figures.ts'
import { permit } from '../../core/permit.ts'
import { casebookOption, type Command, isSet, jsonOption } from '../command.ts'
import { figureLines } from '../print/lists.ts'
import { withCasebook } from '../with-casebook.ts'
import { filterFrom, filterOptions } from './claims.ts'

export const figures: Command = {
  name: 'figures',
  summary: 'List figures, each source on its own; nothing is ever added up.',
  args: [{ name: 'WORDS', about: 'Only figures in whose claims all of these words occur.', needed: false, many: true }],
  options: [...filterOptions, casebookOption, jsonOption],
  examples: ['onus figures', 'onus figures --place Orlan --predicate kills'],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const filter = await filterFrom(typed, casebook)
      const sources = await listFigures(permit(casebook.user, 'item.read'), filter, casebook)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify({ sources }))
      else for (const line of figureLines(sources, world.paper)) world.paper.out(line)
      return 0
    }),
}
