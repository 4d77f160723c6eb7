import { listItems } from '../../casebook/list-items.ts'
import { permit } from '../../core/permit.ts'
import { casebookOption, type Command, isSet, jsonOption } from '../command.ts'
import { itemListLines } from '../print/lists.ts'
import { withCasebook } from '../with-casebook.ts'

export const items: Command = {
  name: 'items',
  summary: 'List what is preserved, in the order in which it was received.',
  args: [],
  options: [casebookOption, jsonOption],
  examples: ['onus items'],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const found = await listItems(permit(casebook.user, 'item.read'), casebook)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify({ items: found }))
      else for (const line of itemListLines(found, world.paper)) world.paper.out(line)
      return 0
    }),
}
