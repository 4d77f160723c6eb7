import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { catchUpIndex } from '../casebook/catch-up-index.ts'
import { rebuildIndex } from '../casebook/rebuild-index.ts'
import { permit } from '../core/permit.ts'
import { isProblem, problem } from '../core/problem.ts'
import { textOption, type Typed } from './command.ts'
import type { Exit } from './exits.ts'
import { visible } from './visible.ts'
import type { OpenCasebook, World } from './world.ts'

const isCasebook = (path: string): boolean =>
  statSync(join(path, 'casebook.json'), { throwIfNoEntry: false })?.isFile() ?? false

/** The casebook that is meant: named, in the environment, or the only one here (`casebook.absent`, `usage.wrong`). */
export function casebookPath(typed: Typed, world: Pick<World, 'cwd' | 'env'>): string {
  const named = textOption(typed, 'casebook') ?? world.env['ONUS_CASEBOOK']
  if (named !== undefined && named !== '') return resolve(world.cwd, named)
  const here = readdirSync(world.cwd).filter(name => name.endsWith('.onus') && isCasebook(join(world.cwd, name)))
  const [only, ...more] = here.sort()
  if (only === undefined) throw problem('casebook.absent', { path: join(world.cwd, '*.onus') })
  if (more.length > 0)
    throw problem('usage.wrong', {
      why: `There are several casebooks here (${here.join(', ')}): name one with --casebook.`,
    })
  return join(world.cwd, only)
}

/** The index is made from vault and log: whatever is wrong with it is put right here, and said. */
async function readyIndex(casebook: OpenCasebook, world: World): Promise<void> {
  const taken = await catchUpIndex(casebook)
  const why = casebook.indexMadeNew
  if (why !== undefined && taken > 1 && !casebook.readOnly)
    world.paper.say(
      `The index could not be used (${why}); it was made again from vault and log: ${taken} entries. Nothing is lost.`,
    )
}

async function rebuilt(casebook: OpenCasebook, why: string, world: World): Promise<void> {
  const { entries } = await rebuildIndex(permit(casebook.user, 'index.rebuild'), casebook)
  world.paper.say(
    `The index was damaged (${why}); it was made again from vault and log: ${entries} entries. Nothing is lost.`,
  )
}

type Work = (casebook: OpenCasebook) => Promise<Exit>

/** Does the work; where the index turns out to be damaged, makes it again and does the work once more. */
async function workOn(casebook: OpenCasebook, world: World, work: Work): Promise<Exit> {
  try {
    await readyIndex(casebook, world)
    return await work(casebook)
  } catch (cause) {
    if (!isProblem(cause) || cause.code !== 'index.damaged') throw cause
    await rebuilt(casebook, String(cause.facts['why']), world)
    return work(casebook)
  }
}

/** Opens the casebook that is meant, does the work with its index caught up, and closes it whatever happens. */
export async function withCasebook(typed: Typed, world: World, work: Work, how = {}): Promise<Exit> {
  const casebook = await world.open(casebookPath(typed, world), how)
  for (const notice of casebook.notices) world.paper.say(visible(notice.says))
  try {
    return await workOn(casebook, world, work)
  } finally {
    await casebook.close()
  }
}
