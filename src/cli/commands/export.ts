import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ExportFormat, exportClaims, exportFormats } from '../../casebook/export-claims.ts'
import { permit } from '../../core/permit.ts'
import { problem } from '../../core/problem.ts'
import { casebookOption, type Command, isSet, jsonOption, textOption } from '../command.ts'
import { count } from '../print/sentence.ts'
import { visible } from '../visible.ts'
import { withCasebook } from '../with-casebook.ts'
import { filterFrom, filterOptions } from './claims.ts'

function formatOf(path: string): ExportFormat {
  const format = exportFormats.find(f => path.toLowerCase().endsWith(`.${f}`))
  if (!format)
    throw problem('usage.wrong', {
      why: `The file must end in ${exportFormats.map(f => `.${f}`).join(' or ')}, so that its kind is known.`,
    })
  return format
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EEXIST') throw problem('output.exists', { path })
    if (code === 'ENOSPC') throw problem('disk.full', { path })
    throw problem('disk.failed', { path, why: String(code ?? cause) })
  }
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write claims to a file for other tools; that they left is logged.',
  args: [{ name: 'WORDS', about: 'Only claims in whose words all of these occur.', needed: false, many: true }],
  options: [
    {
      flag: '--claims FILE',
      about: 'Where to: .jsonl for JSON lines, .csv for a table. An existing file is left as it is.',
    },
    ...filterOptions,
    casebookOption,
    jsonOption,
  ],
  examples: ['onus export --claims claims.csv', 'onus export --claims vesk.jsonl --speaker Vesk'],
  run: (typed, world) => {
    const named = textOption(typed, 'claims')
    if (named === undefined) throw problem('usage.wrong', { why: 'Say where to with --claims FILE.' })
    const path = resolve(world.cwd, named)
    const format = formatOf(path)
    // Before anything is logged as having left.
    if (existsSync(path)) throw problem('output.exists', { path })
    return withCasebook(typed, world, async casebook => {
      const filter = await filterFrom(typed, casebook)
      const { text, claims, entry } = await exportClaims(
        permit(casebook.user, 'claim.export'),
        { format, filter },
        casebook,
      )
      await writeNew(path, text)
      if (isSet(typed, 'json')) world.paper.out(JSON.stringify({ path, claims, entry }))
      else world.paper.out(`Wrote ${count(claims, 'claim')} to ${visible(path)}; log entry ${entry} says so.`)
      return 0
    })
  },
}
