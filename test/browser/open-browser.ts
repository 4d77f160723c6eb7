import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const installed = '/usr/bin/chromium'

/** As few switches as a container needs: what protects a page in a browser stays on. */
const switches = ['--no-sandbox', '--disable-dev-shm-usage', '--no-zygote', '--disable-gpu', '--hide-scrollbars']

const missing = (cause: unknown): Error =>
  new Error(
    `Chromium does not start (${String(cause).split('\n')[0]}). It needs libnss3, libnspr4 and libexpat1 of the system: ` +
      'install these, or a whole Chromium at /usr/bin/chromium.',
    { cause },
  )

/** A real Chromium: the machine's own where there is one, else the one that comes with the development dependencies. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = existsSync(installed) ? installed : await chromium.executablePath()
  try {
    return await playwright.launch({ executablePath, args: switches, headless: true })
  } catch (cause) {
    throw missing(cause)
  }
}
