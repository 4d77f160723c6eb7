import { listActors } from '../../casebook/list-actors.ts'
import { permit } from '../../core/permit.ts'
import { casebookOption, type Command, isSet, jsonOption } from '../command.ts'
import { actorLines } from '../print/lists.ts'
import { withCasebook } from '../with-casebook.ts'

export const actors: Command = {
  name: 'actors',
  summary: 'List who speaks and who is spoken of, reading by reading.',
  args: [{ name: 'NAME', about: 'Only actors with a name that begins so.', needed: false, many: true }],
  options: [{ flag: '--all', about: 'Also those who are only mentioned.' }, casebookOption, jsonOption],
  examples: ['onus actors', 'onus actors vesk'],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const found = await listActors(permit(casebook.user, 'item.read'), typed.args.join(' '), casebook)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify({ actors: found }))
      else
        for (const line of actorLines(found, isSet(typed, 'all') || typed.args.length > 0, world.paper))
          world.paper.out(line)
      return 0
    }),
}
