import { resolve } from 'node:path'
import { findItemId } from '../../casebook/find-id.ts'
import { allowItem, allowModel, modelStatus, revokeModel } from '../../casebook/second-opinion/grants.ts'
import type { ItemId } from '../../core/id.ts'
import { permit } from '../../core/permit.ts'
import { problem } from '../../core/problem.ts'
import { casebookOption, type Command, isSet, jsonOption, textOption, type Typed } from '../command.ts'
import type { Exit } from '../exits.ts'
import { readBytes } from '../files.ts'
import { opinionLines, statusLines } from '../print/model.ts'
import { visible } from '../visible.ts'
import { withCasebook } from '../with-casebook.ts'
import type { OpenCasebook, World } from '../world.ts'

interface Doing {
  readonly typed: Typed
  readonly items: readonly ItemId[]
  readonly casebook: OpenCasebook
  readonly world: World
}

const wrong = (why: string) => problem('usage.wrong', { why })

function print({ typed, world }: Doing, result: unknown, lines: () => readonly string[]): Exit {
  if (isSet(typed, 'json')) world.paper.out(JSON.stringify(result))
  else for (const line of lines()) world.paper.out(line)
  return 0
}

/** Each asked-for text once, or a usage problem that names the option. */
function needed(typed: Typed, name: string): string {
  const text = textOption(typed, name)
  if (text === undefined) throw wrong(`--${name} is missing.`)
  return text
}

const reasonIn = (typed: Typed) => {
  const reason = textOption(typed, 'reason')
  return reason === undefined ? {} : { reason }
}

const leaves = (address: string): string =>
  `Words of this case will leave this machine for ${visible(address)}: whoever runs it can read and keep them. Revoke this with: onus model revoke`

async function forItems(doing: Doing, allowed: boolean): Promise<Exit> {
  const { typed, items, casebook } = doing
  const by = permit(casebook.user, 'model.allow')
  const entries: number[] = []
  for (const item of items) entries.push(await allowItem(by, { item, allowed, ...reasonIn(typed) }, casebook))
  const says = allowed ? 'may be sent to a model that the case allows' : 'is sent to no model'
  return print(doing, { items, allowed, entries }, () =>
    items.map((item, n) => `${item} ${says} (log entry ${entries[n]}).`),
  )
}

async function allow(doing: Doing): Promise<Exit> {
  const { typed, items, casebook, world } = doing
  if (items.length > 0) return forItems(doing, true)
  const mayLeave = isSet(typed, 'allowRemote')
  const wish = { address: needed(typed, 'address'), model: needed(typed, 'model'), mayLeave, ...reasonIn(typed) }
  const entry = await allowModel(permit(casebook.user, 'model.allow'), wish, casebook)
  if (mayLeave) world.paper.say(leaves(wish.address))
  return print(doing, { ...wish, allowed: true, entry }, () => [
    `This case may ask ${visible(wish.model)} at ${wish.address} (log entry ${entry}). Nothing has been sent.`,
  ])
}

async function revoke(doing: Doing): Promise<Exit> {
  const { typed, items, casebook } = doing
  if (items.length > 0) return forItems(doing, false)
  const entry = await revokeModel(permit(casebook.user, 'model.allow'), textOption(typed, 'reason'), casebook)
  return print(doing, { allowed: false, entry }, () => [
    `No model is asked about this case any more (log entry ${entry}).`,
  ])
}

async function status(doing: Doing): Promise<Exit> {
  const found = await modelStatus(permit(doing.casebook.user, 'item.read'), doing.casebook)
  return print(doing, found ?? { grant: { what: 'model', allowed: false } }, () => statusLines(found))
}

/** Names stay out of the command line, which other programs on the machine can see. */
async function namesToCover(typed: Typed, { cwd }: World): Promise<readonly string[]> {
  const file = textOption(typed, 'cover')
  if (file === undefined) return []
  const text = new TextDecoder().decode(await readBytes(resolve(cwd, file)))
  return text.split(/\r?\n/).filter(line => line.trim() !== '')
}

async function read(doing: Doing): Promise<Exit> {
  const { typed, items, casebook, world } = doing
  if (items.length === 0) throw wrong('ITEM is missing: name the items that a model shall read.')
  // Only this needs the door that answers come through, and what it is made of takes a while to load.
  const { readWithModel } = await import('../../casebook/second-opinion/read-with-model.ts')
  const asking = { ...casebook, cover: await namesToCover(typed, world) }
  const opinions = await readWithModel(permit(casebook.user, 'model.ask'), items, asking)
  print(doing, { opinions }, () => opinions.flatMap(opinion => opinionLines(opinion, world.paper)))
  return opinions.every(o => o.kind === 'left-out') ? 1 : 0
}

const actions: Readonly<Record<string, (doing: Doing) => Promise<Exit>>> = { allow, revoke, status, read }
const names = Object.keys(actions).join(', ')

async function itemsNamed(ids: readonly string[], casebook: OpenCasebook): Promise<readonly ItemId[]> {
  const by = permit(casebook.user, 'item.read')
  return Promise.all(ids.map(id => findItemId(by, id, casebook)))
}

export const model: Command = {
  name: 'model',
  summary: 'Ask a model that you run for a second opinion: allow it, revoke it, see how it stands, let it read.',
  args: [
    { name: 'ACTION', about: `What to do: ${names}. Nothing is sent by any but read.`, needed: true, many: false },
    {
      name: 'ITEM',
      about:
        'For read: what it shall read. For revoke and allow: items whose words are sent to no model, or may be again.',
      needed: false,
      many: true,
    },
  ],
  options: [
    { flag: '--address URL', about: 'Where it answers, such as http://127.0.0.1:8080/v1 on this machine.' },
    { flag: '--model NAME', about: 'Its name there.' },
    { flag: '--allow-remote', about: 'The words of this case may leave this machine for that address.' },
    {
      flag: '--cover FILE',
      about: 'For read: a file of names, one a line, for which a code is sent; also protected people.',
    },
    { flag: '--reason WHY', about: 'Why; it is kept with who and when.' },
    casebookOption,
    jsonOption,
  ],
  examples: [
    'onus model allow --address http://127.0.0.1:8080/v1 --model gemma-3-12b --reason "second reader for the pilot"',
    'onus model read itm_0a1b2c3d',
    'onus claims --reader all',
    'onus model revoke itm_0a1b2c3d --reason "the witness asked for it"',
    'onus model status',
    'onus model revoke',
  ],
  run: (typed, world) => {
    const [name = '', ...ids] = typed.args
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw wrong(`onus model takes ${names}, not "${visible(name)}".`)
    return withCasebook(typed, world, async casebook =>
      action({ typed, items: await itemsNamed(ids, casebook), casebook, world }),
    )
  },
}
