import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const installed = '/usr/bin/chromium'

/** As few switches as a container needs: what protects a page in a browser stays on. */
const switches = ['--no-sandbox', '--disable-dev-shm-usage', '--no-zygote', '--disable-gpu', '--hide-scrollbars']

/** The libraries that the package carries for machines that have none of their own, unpacked once. */
export function carriedLibraries(): string {
  const folder = join(tmpdir(), 'onus-chromium-libraries')
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br')
  if (!existsSync(join(folder, 'lib'))) {
    mkdirSync(folder, { recursive: true })
    spawnSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(packed)) })
  }
  return join(folder, 'lib')
}

const launch = (executablePath: string, libraries?: string): Promise<Browser> =>
  playwright.launch({
    executablePath,
    args: switches,
    headless: true,
    ...(libraries !== undefined && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  })

const missing = (cause: unknown): Error =>
  new Error(
    `Chromium does not start (${String(cause).split('\n')[0]}). It needs libnss3, libnspr4 and libexpat1 of the system: ` +
      'install these, or a whole Chromium at /usr/bin/chromium.',
    { cause },
  )

/** A real Chromium: the machine's own where there is one, else the one that comes with the development dependencies. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(installed)) return launch(installed)
  const carried = await chromium.executablePath()
  try {
    return await launch(carried)
  } catch (cause) {
    if (!String(cause).includes('shared libraries')) throw missing(cause)
    return launch(carried, carriedLibraries()).catch(second => Promise.reject(missing(second)))
  }
}
