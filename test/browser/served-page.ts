import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../../scripts/build-web.ts'
import { addItem } from '../../src/casebook/add-item.ts'
import type { OpenCasebook } from '../../src/cli/world.ts'
import { parseDay } from '../../src/core/day.ts'
import { permit } from '../../src/core/permit.ts'
import { worldOver } from '../../src/main.ts'
import { readBuiltPage } from '../../src/server/built-page.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { hostileReport } from './hostile-report.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
const silent = {
  columns: 80,
  out: () => {},
  say: () => {},
  progress: () => {},
  style: (_: unknown, text: string) => text,
}

const reports = [
  { name: 'courier.html', bytes: readFileSync(join(fixtures, 'sample', 'report.html')) },
  { name: 'odrelin.txt', bytes: readFileSync(join(fixtures, 'reports', 'odrelin-station', 'report.txt')) },
  { name: '<b>hostile</b>\u202Etxt.exe', bytes: Buffer.from(hostileReport) },
] as const

async function addReports(casebook: OpenCasebook): Promise<void> {
  const documentDay = parseDay('2031-03-11')
  for (const { name, bytes } of reports)
    await addItem(
      permit(casebook.user, 'item.add'),
      { bytes, name, method: 'upload', ...(documentDay && { documentDay }) },
      casebook,
    )
}

export interface ServedPage extends RunningServer {
  readonly bugs: readonly unknown[]
}

/** The page as it is built now, over a casebook of three reports: a good one, a long one and a hostile one. */
export async function servePage(): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'onus-page-'))
  const web = join(folder, 'web')
  const casebook = await worldOver({ cwd: folder, env: {}, paper: silent }).create(
    join(folder, 'tavar.onus'),
    'Shelling of Keldava',
  )
  await Promise.all([buildWeb({ always: true, into: web }), addReports(casebook)])
  const bugs: unknown[] = []
  const server = await startServer({ casebook, page: readBuiltPage(web), onBug: cause => void bugs.push(cause) })
  const close = async () => {
    await server.close()
    await casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, bugs, close }
}
