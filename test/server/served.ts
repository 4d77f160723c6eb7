import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { addItem } from '../../src/casebook/add-item.ts'
import { permit } from '../../src/core/permit.ts'
import { worldOver } from '../../src/main.ts'
import { readBuiltPage } from '../../src/server/built-page.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import type { OpenCasebook } from '../../src/cli/world.ts'

const silent = {
  columns: 80,
  out: () => {},
  say: () => {},
  progress: () => {},
  style: (_: unknown, text: string) => text,
}

export const report = `Shells on Tavar

Ana Vesk, the mayor of Tavar, said on Tuesday that shells hit the Tavar clinic, killing at least 12 people.

The army denied that it had shelled the clinic.
`

function emptyPage(folder: string): string {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Onus</title>')
  writeFileSync(join(folder, 'page', 'assets', 'page-1.js'), 'export {}')
  writeFileSync(join(folder, 'page', 'secret.txt'), 'not for the browser')
  return join(folder, 'page')
}

export interface Served extends RunningServer {
  readonly bugs: readonly unknown[]
}

async function casebookWithReport(cwd: string): Promise<OpenCasebook> {
  const casebook = await worldOver({ cwd, env: {}, paper: silent }).create(join(cwd, 'tavar.onus'), 'Tavar')
  const bytes = new TextEncoder().encode(report)
  await addItem(permit(casebook.user, 'item.add'), { bytes, name: 'report.txt', method: 'upload' }, casebook)
  return casebook
}

/** A casebook with one report in it, served for all tests of a file. */
export function served(): () => Served {
  const folder = mkdtempSync(join(tmpdir(), 'onus-test-'))
  let running: { readonly server: Served; readonly casebook: OpenCasebook } | undefined
  beforeAll(async () => {
    const casebook = await casebookWithReport(folder)
    const bugs: unknown[] = []
    const page = readBuiltPage(emptyPage(folder))
    const server = await startServer({ casebook, page, patience: 2000, onBug: cause => void bugs.push(cause) })
    running = { server: { ...server, bugs }, casebook }
  })
  afterAll(async () => {
    await running?.server.close()
    await running?.casebook.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (!running) throw new Error('served before the tests began')
    return running.server
  }
}

export interface Heard {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

function parsed(text: string): Heard {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map(line => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') }
}

/** Sends exactly these bytes over a socket of its own, as no browser would, and hears the answer out. */
export function sendUnfinished(port: number, bytes: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', part => {
      text += part
    })
    socket.on('close', () => resolve(parsed(text)))
    socket.on('error', reject)
    socket.setTimeout(8000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 60)}`)))
  })
}

/** A whole request, line by line. */
export const sendLines = (port: number, ...lines: readonly string[]): Promise<Heard> =>
  sendUnfinished(port, `${lines.join('\r\n')}\r\n\r\n`)

/** What a browser sends for a page that a person opens, or for data that the page asks for. */
export const asPage = ['Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'] as const
export const asData = ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'] as const

type From = Pick<RunningServer, 'port'>

export const get = ({ port }: From, path: string, ...headers: readonly string[]): Promise<Heard> =>
  sendLines(port, `GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...headers)

/** Opens a one-time address, as a person does. */
export function open(server: RunningServer, url: string, ...headers: readonly string[]): Promise<Heard> {
  const { pathname, search } = new URL(url)
  return get(server, pathname + search, ...asPage, ...headers)
}

/** The cookie of a new session. */
export async function letIn(server: RunningServer): Promise<string> {
  const { headers } = await open(server, server.newUrl())
  return `Cookie: ${headers['set-cookie']?.split(';')[0] ?? ''}`
}
