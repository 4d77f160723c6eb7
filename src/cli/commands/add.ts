import { addItem, type Receipt } from '../../casebook/add-item.ts'
import type { Given } from '../../casebook/read-item.ts'
import type { Notice } from '../../core/notice.ts'
import { type Permit, permit } from '../../core/permit.ts'
import type { Problem } from '../../core/problem.ts'
import {
  casebookOption,
  type Command,
  dayOption,
  isSet,
  jsonOption,
  neededArg,
  textOption,
  type Typed,
} from '../command.ts'
import { type Exit, expected, exitForAll, problemJson } from '../exits.ts'
import { namedFiles, readBytes, shortPath } from '../files.ts'
import { problemLines } from '../print/problem.ts'
import { count, shortId } from '../print/sentence.ts'
import { noticeLines } from '../print/show.ts'
import { visible } from '../visible.ts'
import { withCasebook } from '../with-casebook.ts'
import type { OpenCasebook, Paper, World } from '../world.ts'

interface Added {
  readonly path: string
  readonly receipt: Receipt
}

export interface AddResult {
  readonly added: readonly Added[]
  readonly problems: readonly Problem[]
}

/** Trouble with one file stops that file; trouble with casebook or disk stops the whole, since every file would meet it. */
const stopsAll = (p: Problem): boolean => !p.code.startsWith('input.')

async function addOne(path: string, given: Given, by: Permit<'item.add'>, casebook: OpenCasebook): Promise<Receipt> {
  const bytes = await readBytes(path)
  return addItem(by, { bytes, name: path, method: 'upload', ...given }, casebook)
}

async function addFiles(typed: Typed, casebook: OpenCasebook, world: World): Promise<AddResult> {
  const by = permit(casebook.user, 'item.add')
  const given = givenBy(typed)
  const { files, problems } = await namedFiles(typed.args, world.cwd)
  const added: Added[] = []
  const failed = [...problems]
  for (const [n, file] of files.entries()) {
    const path = shortPath(file, world.cwd)
    if (files.length > 1) world.paper.progress(`${n + 1}/${files.length} ${visible(path)}`)
    try {
      added.push({ path, receipt: await addOne(file, given, by, casebook) })
    } catch (cause) {
      const trouble = expected(cause)
      failed.push(trouble)
      if (stopsAll(trouble)) break
    }
  }
  world.paper.progress('')
  return { added, problems: failed }
}

function givenBy(typed: Typed): Given {
  const documentDay = dayOption(typed, 'date')
  const outlet = textOption(typed, 'outlet')
  return { ...(documentDay && { documentDay }), ...(outlet !== undefined && { outlet }) }
}

const jsonOf = ({ added, problems }: AddResult) => ({
  added: added.map(({ path, receipt: { item, ...rest } }) => ({ path, id: item.id, digest: item.digest, ...rest })),
  problems: problems.map(problemJson),
})

const unread = (notices: readonly Notice[]): readonly Notice[] => notices.filter(n => n.weight === 'unreadable')

function addedLines({ path, receipt: r }: Added, paper: Paper): readonly string[] {
  const held = r.heldBefore ? 'was here already' : 'preserved'
  const read = `${count(r.words, 'word')}, ${count(r.claims, 'claim')} suggested, ${count(r.notices.length, 'doubt')}`
  return [
    paper.style('bold', visible(path)),
    `  ${shortId(r.item.id)} ${held} · log entry ${r.entry} · ${r.readNow ? 'read' : 'read before'}: ${read}`,
    ...noticeLines(unread(r.notices), paper),
  ]
}

function print(result: AddResult, named: string | undefined, paper: Paper): void {
  for (const added of result.added) for (const line of addedLines(added, paper)) paper.out(line)
  for (const p of result.problems) for (const line of problemLines(p, paper)) paper.say(line)
  if (result.added.some(a => a.receipt.claims > 0))
    paper.out(`Next: onus claims${named === undefined ? '' : ` --casebook ${visible(named)}`}`)
}

export const add: Command = {
  name: 'add',
  summary: 'Preserve files, log them and read them into suggested claims.',
  args: [{ name: 'FILE', about: 'Files, folders, or patterns such as "reports/*.html".', needed: true, many: true }],
  options: [
    { flag: '--date DAY', about: 'The day of the document (YYYY-MM-DD): "Wednesday" and "today" are counted from it.' },
    { flag: '--outlet NAME', about: 'Who published it.' },
    casebookOption,
    jsonOption,
  ],
  examples: [
    'onus add report.html',
    'onus add reports/ --date 2031-05-12',
    'onus add "press/*.txt" --outlet "The Orlan Post"',
  ],
  run: (typed, world) => {
    neededArg(typed, 'FILE')
    const work = async (casebook: OpenCasebook): Promise<Exit> => {
      const result = await addFiles(typed, casebook, world)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify(jsonOf(result)))
      else print(result, textOption(typed, 'casebook'), world.paper)
      return result.added.length > 0 && result.problems.length > 0 ? 1 : exitForAll(result.problems)
    }
    return withCasebook(typed, world, work, { reads: true })
  },
}
