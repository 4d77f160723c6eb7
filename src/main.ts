import { randomBytes } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join, parse } from 'node:path'
import packageFile from '../package.json' with { type: 'json' }
import { initCasebook } from './casebook/init-casebook.ts'
import { userIdOf } from './casebook/hashes.ts'
import type { Clock, Random } from './core/clock.ts'
import { parseInstant } from './core/instant.ts'
import type { User } from './core/permit.ts'
import { problem } from './core/problem.ts'
import type { workerReader } from './read/run.ts'
import { readerVersion } from './read/reader-identity.ts'
import type { Reader } from './ports/reader.ts'
import type { SecondReader } from './ports/second-reader.ts'
import type { GazetteerMade, GazetteerWish, OpenCasebook, OpenReader, Paper, ServeOptions, World } from './cli/world.ts'

// The one place that chooses stores and wires them. What is heavy is loaded when it is first needed, so that help is quick.

const clock: Clock = { now: () => parseInstant(new Date().toISOString()) }
const random: Random = { bytes: count => new Uint8Array(randomBytes(count)) }

/** On a person's own machine they do everything; a team's server gives each their roles. */
const everyRole: User['roles'] = ['collector', 'analyst', 'reviewer', 'legal', 'custodian', 'administrator']

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

interface PreparedReader extends Reader {
  readonly prepare: () => void
}

/** Reading happens in a thread of its own, started when something is first read or is about to be. */
function threadReader(): PreparedReader {
  let loaded: Promise<ReturnType<typeof workerReader>> | undefined
  const load = () => (loaded ??= import('./read/run.ts').then(module => module.workerReader()))
  return {
    // Whatever goes wrong here goes wrong again, and is told, when something is read.
    prepare: () =>
      void load().then(
        reader => reader.prepare(),
        () => undefined,
      ),
    read: async request => (await load()).read(request),
    close: async () => (await loaded)?.close(),
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))

/** What could reach a model is loaded when a model is first asked. */
const lazyModel = (env: World['env']): SecondReader => ({
  ask: async (asked, questions) => {
    const { modelReader } = await import('./outside/model/model-reader.ts')
    return modelReader({ env, pause }).ask(asked, questions)
  },
})

interface Readers {
  readonly reader: PreparedReader
  readonly secondReader: SecondReader
}

async function open(path: string, { reader, secondReader }: Readers): Promise<OpenCasebook> {
  const { openCasebookFolder } = await import('./store/disk/casebook-folder.ts')
  const folder = await openCasebookFolder(path)
  const [{ diskVault }, { diskLog }, { openSqliteIndex, openReadOnlyIndex }] = await Promise.all([
    import('./store/disk/vault.ts'),
    import('./store/disk/log.ts'),
    import('./store/sqlite/index.ts'),
  ])
  const log = await diskLog(folder.path, folder)
  const readOnly = !isWritable(folder.path)
  const indexPath = join(folder.path, 'index.sqlite')
  const { index, madeNew } = readOnly ? openReadOnlyIndex(indexPath) : openSqliteIndex(indexPath)
  return {
    reader,
    secondReader,
    readerVersion,
    vault: diskVault(folder.path),
    log,
    index,
    clock,
    random,
    caseKey: folder.caseKey,
    toolVersion: packageFile.version,
    path: folder.path,
    name: folder.name,
    user: { id: userIdOf(folder.caseKey ?? new Uint8Array(), userInfo().username), roles: everyRole },
    readOnly,
    notices: log.notices,
    ...(madeNew !== undefined && { indexMadeNew: madeNew }),
    close: async () => {
      await Promise.all([index.close(), log.close(), reader.close()])
    },
  }
}

async function create(path: string, name: string, readers: Readers): Promise<OpenCasebook> {
  const { createCasebookFolder } = await import('./store/disk/casebook-folder.ts')
  await createCasebookFolder(path, { name, at: clock.now(), random })
  const casebook = await open(path, readers)
  await initCasebook(casebook.user.id, name, casebook)
  return casebook
}

/** The thread loads while the file is still being opened. */
function openReader(reader: PreparedReader): OpenReader {
  reader.prepare()
  return {
    read: async document => (await import('./casebook/read-document.ts')).readDocument(document, reader),
    readWords: async words => (await import('./casebook/read-words.ts')).readWords(words, reader),
    close: () => reader.close(),
  }
}

/** Beside the program where it is installed, below `dist` where it runs from its sources. */
const pageFolder = (): string =>
  basename(import.meta.dirname) === 'src'
    ? join(import.meta.dirname, '..', 'dist', 'web')
    : join(import.meta.dirname, 'web')

/** A second Ctrl-C ends the program at once, as it would without us. */
const interrupted = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

async function serve(
  casebook: OpenCasebook,
  { port }: ServeOptions,
  paper: Paper,
): Promise<{ readonly url: string; readonly closed: Promise<void> }> {
  const [{ startServer }, { readBuiltPage }] = await Promise.all([
    import('./server/start-server.ts'),
    import('./server/built-page.ts'),
  ])
  const onBug = (cause: unknown) => paper.say(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
  const page = readBuiltPage(pageFolder())
  const server = await startServer({ casebook, page, onBug, ...(port !== undefined && { port }) })
  return { url: server.url, closed: interrupted().then(server.close) }
}

interface Place extends Pick<World, 'cwd' | 'env' | 'paper' | 'input'> {
  /** Else one with a thread of its own, a time limit and a memory limit. */
  readonly makeReader?: () => PreparedReader
  /** Else one that reaches the model a case allows. */
  readonly secondReader?: SecondReader
}

async function importGazetteer(wish: GazetteerWish, env: World['env']): Promise<GazetteerMade> {
  const [{ importDump }, { gazetteerFolder }] = await Promise.all([
    import('./read/gazetteer/import-dump.ts'),
    import('./read/gazetteer/personal.ts'),
  ])
  const folder = gazetteerFolder(env)
  if (folder === undefined) throw problem('gazetteer.no-folder', {})
  const path = join(folder, `${parse(wish.dump).name}.gaz`)
  return { path, ...importDump({ ...wish, out: path }) }
}

/** Everything the commands reach, over the disk of this machine. */
export const worldOver = ({ makeReader = threadReader, ...place }: Place): World => {
  const { secondReader = lazyModel(place.env) } = place
  return {
    ...place,
    version: packageFile.version,
    create: (path, name) => create(path, name, { reader: makeReader(), secondReader }),
    open: (path, { reads = false } = {}) => {
      const reader = makeReader()
      if (reads) reader.prepare()
      return open(path, { reader, secondReader })
    },
    openReader: () => openReader(makeReader()),
    importGazetteer: wish => importGazetteer(wish, place.env),
    verify: async (path, logKey) => {
      const { verifyFolder } = await import('./verify/verify-folder.ts')
      return verifyFolder(path, logKey === undefined ? {} : { logKey })
    },
    serve: (casebook, options) => serve(casebook, options, place.paper),
  }
}
