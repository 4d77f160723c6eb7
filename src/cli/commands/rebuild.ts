import { rebuildIndex } from '../../casebook/rebuild-index.ts'
import { permit } from '../../core/permit.ts'
import { casebookOption, type Command, isSet, jsonOption } from '../command.ts'
import { count } from '../print/sentence.ts'
import { visible } from '../visible.ts'
import { withCasebook } from '../with-casebook.ts'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Make the index again from vault and log.',
  args: [],
  options: [casebookOption, jsonOption],
  examples: ['onus rebuild'],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const made = await rebuildIndex(permit(casebook.user, 'index.rebuild'), casebook)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify(made))
      else {
        world.paper.out(
          `The index holds ${count(made.items, 'item')} and ${count(made.claims, 'claim')} from ${count(made.entries, 'log entry', 'log entries')}.`,
        )
        for (const loss of made.losses)
          world.paper.out(`Entry ${loss.index} (${loss.subject}): ${visible(loss.why)}. Run onus verify.`)
      }
      return made.losses.length > 0 ? 1 : 0
    }),
}
