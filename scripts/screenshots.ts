// What `npm run screenshots` does: shows the page in a real browser and keeps pictures of it in screenshots/, to be looked at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser/open-browser.ts'
import { servePage } from '../test/browser/served-page.ts'
import { type Look, watchedPage } from '../test/browser/watched-page.ts'

const folder = join(import.meta.dirname, '..', 'screenshots')
mkdirSync(folder, { recursive: true })

interface Shot extends Look {
  readonly name: string
  /** Which item of the casebook. */
  readonly item?: number
  readonly keys?: readonly string[]
  readonly last?: (page: Page) => Promise<unknown>
}

const times = (key: string, count: number): readonly string[] => Array.from({ length: count }, () => key)

const shots: readonly Shot[] = [
  { name: 'first-sight' },
  { name: 'chosen', keys: times('j', 9) },
  { name: 'chosen-dark', keys: times('j', 9), dark: true },
  { name: 'long-report', item: 1, keys: times('j', 24) },
  { name: 'hostile', item: 2, keys: times('j', 3) },
  { name: 'notices', item: 2, last: page => page.locator('.notices summary').click() },
  { name: 'keys-and-marks', keys: ['?'] },
  { name: 'filtered', keys: ['/', ...'ministry'.split('')] },
  { name: 'phone-report', width: 390, height: 844, keys: [...times('j', 9), 'q'] },
  { name: 'phone-claims', width: 390, height: 844, keys: [...times('j', 9), 'Escape'] },
  { name: 'phone-dark', width: 390, height: 844, dark: true, item: 2 },
  { name: 'zoomed-200', width: 720, height: 450, keys: times('j', 4) },
  { name: 'print', keys: times('j', 9), last: page => page.emulateMedia({ media: 'print' }) },
]

const [browser, server] = await Promise.all([openBrowser(), servePage()])
try {
  for (const { name, item, keys = [], last, ...look } of shots) {
    const { page } = await watchedPage(browser, new URL(server.url).origin, look)
    await page.goto(server.newUrl())
    await page.locator('.line').first().waitFor()
    if (item !== undefined) {
      await page.getByLabel('Item', { exact: true }).selectOption({ index: item })
      await page.waitForURL(/\/items\//)
      await page.locator('.line').first().waitFor()
    }
    for (const key of keys) await page.keyboard.press(key)
    await last?.(page)
    // Focus and sight follow a choice a few frames later.
    await page.waitForTimeout(200)
    await page.screenshot({
      path: join(folder, `${name}.png`),
      fullPage: name === 'print',
      animations: 'disabled',
      caret: 'hide',
    })
    await page.context().close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.stdout.write(`${shots.length} pictures in ${folder}\n`)
