import { findId } from '../../casebook/find-id.ts'
import { itemView } from '../../casebook/item-view.ts'
import { showClaim } from '../../casebook/show-claim.ts'
import { permit } from '../../core/permit.ts'
import { casebookOption, type Command, isSet, jsonOption, neededArg } from '../command.ts'
import { itemLines, shownClaimLines } from '../print/show.ts'
import { withCasebook } from '../with-casebook.ts'

export const show: Command = {
  name: 'show',
  summary: 'Show a claim in its context, or an item with its claims.',
  args: [
    {
      name: 'ID',
      about: 'Of a claim (clm_…) or an item (itm_…); the beginning of it is enough.',
      needed: true,
      many: false,
    },
  ],
  options: [casebookOption, jsonOption],
  examples: ['onus show clm_1f2e3d4c', 'onus show itm_0a1b2c3d --json'],
  run: (typed, world) =>
    withCasebook(typed, world, async casebook => {
      const by = permit(casebook.user, 'item.read')
      const found = await findId(by, neededArg(typed, 'ID'), casebook)
      const shown =
        found.kind === 'claim' ? await showClaim(by, found.id, casebook) : await itemView(by, found.id, casebook)
      const lines = () =>
        'item' in shown && 'received' in shown ? itemLines(shown, world.paper) : shownClaimLines(shown, world.paper)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify(shown))
      else for (const line of lines()) world.paper.out(line)
      return 0
    }),
}
