import { basename, resolve } from 'node:path'
import { problem } from '../../core/problem.ts'
import { type Command, isSet, jsonOption, textOption, type Typed } from '../command.ts'
import { type Exit, problemJson } from '../exits.ts'
import { lookAt } from '../files.ts'
import { visible } from '../visible.ts'
import type { World } from '../world.ts'

/** More bad lines than these are only counted: a file that is no dump has a million of them. */
const mostTold = 100

async function importFile(typed: Typed, world: World): Promise<Exit> {
  const [, file] = typed.args
  if (file === undefined) throw problem('usage.wrong', { why: 'FILE is missing: the GeoNames dump to import.' })
  const names = textOption(typed, 'names')
  const dump = await lookAt(resolve(world.cwd, file))
  const alternate = names === undefined ? undefined : await lookAt(resolve(world.cwd, names))
  let told = 0
  const done = await world.importGazetteer({
    dump,
    ...(alternate !== undefined && { names: alternate }),
    onBadLine: (found, path) => {
      told += 1
      if (told <= mostTold)
        world.paper.say(
          isSet(typed, 'json')
            ? JSON.stringify({ file: path, problem: problemJson(found) })
            : `${visible(basename(path))}: ${found.message}`,
        )
    },
  })
  if (isSet(typed, 'json')) world.paper.out(JSON.stringify(done))
  else
    world.paper.out(
      `${done.places} places with ${done.names} names are in ${visible(done.path)}. Readings from now on use them.`,
    )
  if (done.badLines > 0 && !isSet(typed, 'json'))
    world.paper.say(`${done.badLines} lines held no place or name and were left out; all others were kept.`)
  return done.badLines > 0 ? 1 : 0
}

export const gazetteer: Command = {
  name: 'gazetteer',
  summary: 'Add places of your own: import a GeoNames dump for readings to use. No casebook is needed.',
  args: [
    { name: 'ACTION', about: 'import', needed: true, many: false },
    { name: 'FILE', about: 'A GeoNames dump, unpacked: XX.txt or allCountries.txt.', needed: false, many: false },
  ],
  options: [{ flag: '--names FILE', about: 'alternateNamesV2.txt, for names in more languages.' }, jsonOption],
  examples: ['onus gazetteer import SY.txt', 'onus gazetteer import UA.txt --names alternateNamesV2.txt'],
  run: (typed, world) => {
    if (typed.args[0] !== 'import')
      throw problem('usage.wrong', { why: `"${typed.args[0] ?? ''}" is no action: there is import.` })
    return importFile(typed, world)
  },
}
