import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { servePage, type ServedPage } from './served-page.ts'
import { barriers, type Look, nothingWrong, watchedPage } from './watched-page.ts'

let browser: Browser
let server: ServedPage
let origin: string

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), servePage()])
  origin = `http://127.0.0.1:${server.port}`
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  expect(server.bugs).toEqual([])
})

async function opened(look: Look = {}): Promise<Awaited<ReturnType<typeof watchedPage>>> {
  const watched = await watchedPage(browser, origin, look)
  await watched.page.goto(server.newUrl())
  await watched.page.locator('.line').first().waitFor()
  return watched
}

const item = async (page: Page, index: number): Promise<void> => {
  await page.getByLabel('Item', { exact: true }).selectOption({ index })
  await page.waitForURL(/\/items\/itm_/)
  await page.locator('.line').first().waitFor()
}

const chosenWords = (page: Page) => page.locator('mark[aria-pressed="true"]')

const focused = (page: Page, attribute: string) =>
  page.evaluate<string | null>(`document.activeElement.getAttribute('${attribute}')`)

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox()
  const size = page.viewportSize()
  return box !== null && size !== null && box.y >= 0 && box.y < size.height
}

test('a person chooses claims by keyboard and sees their words', async () => {
  const { page, seen } = await opened()
  for (let claim = 0; claim < 12; claim++) {
    await page.keyboard.press('j')
    const quote = await page.locator('.card[data-chosen] blockquote').innerText()
    const words = (await chosenWords(page).allInnerTexts()).join('')
    expect(words.replace(/\s+/g, ' ')).toContain(quote.split(' … ')[0]?.replace(/\s+/g, ' '))
    expect(await isInView(page, 'mark[aria-pressed="true"]')).toBe(true)
    expect(await isInView(page, '.card[data-chosen]')).toBe(true)
  }
  await page.keyboard.press('k')
  await page.keyboard.press('q')
  await expect.poll(() => focused(page, 'aria-pressed')).toBe('true')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page, 'aria-expanded')).toBe('true')
  expect(await seen()).toEqual(nothingWrong)
})

test('words lead to their claim, by click and by key, and words of several claims to each in turn', async () => {
  const { page, seen } = await opened()
  const several = page.locator('mark[data-ids*=" "]').first()
  const ids = ((await several.getAttribute('data-ids')) ?? '').split(' ')
  expect(ids.length).toBeGreaterThan(1)
  const met: (string | null)[] = []
  for (const _ of ids) {
    await several.click()
    met.push(await page.locator('.card[data-chosen]').getAttribute('data-id'))
  }
  expect(met).toEqual(ids)
  await several.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const next = await page.evaluate<string>('document.activeElement.dataset.ids')
  expect(next.split(' ')).toContain(await page.locator('.card[data-chosen]').getAttribute('data-id'))
  expect(await seen()).toEqual(nothingWrong)
})

test('an address with a claim in it opens that claim again, and the filter finds a speaker', async () => {
  const { page, seen } = await opened()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const id = await page.locator('.card[data-chosen]').getAttribute('data-id')
  const address = page.url()
  expect(address).toMatch(/\/items\/itm_\w+#clm_\w+$/)
  await page.goto('about:blank')
  await page.goto(address)
  expect(await page.locator('.card[data-chosen]').getAttribute('data-id')).toBe(id)
  await page.keyboard.press('/')
  await page.keyboard.type('ministry')
  const speakers = await page.locator('.card').allInnerTexts()
  expect(speakers.length).toBeGreaterThan(0)
  for (const text of speakers) expect(text.toLowerCase()).toContain('ministry')
  expect((await seen()).violations).toEqual([])
})

test('a report that tries to be a program stays words', async () => {
  const { page, seen } = await opened()
  await item(page, 2)
  const report = page.locator('.report')
  expect(await report.innerText()).toContain('<script>globalThis.taken = 1</script><img src="//evil.example/x.png"')
  expect(await page.evaluate('globalThis.taken')).toBeUndefined()
  expect(await page.locator('#page :is(script, img, b[onmouseover])').count()).toBe(0)
  expect(await report.locator('.unseen').allInnerTexts()).toEqual(['U+202E', 'U+202C', 'U+200B'])
  const text = await page.evaluate<string>('document.body.innerText + document.title')
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/)
  const directions = await page.evaluate(
    "[...document.querySelectorAll('.report p')].map(p => getComputedStyle(p).direction)",
  )
  expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'ltr'])
  for (let claim = 0; claim < 6; claim++) await page.keyboard.press('j')
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(await seen()).toEqual(nothingWrong)
})

const looks: readonly (readonly [string, Look])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['as wide as a phone', { width: 390, height: 844 }],
  ['at 400 % on a small screen', { width: 320, height: 256, dark: true }],
]

test.each(looks)('nothing shuts anybody out: %s', async (_, look) => {
  const { page, seen } = await opened(look)
  await page.locator('.notices summary').click()
  await page.keyboard.press('j')
  expect(await barriers(page)).toEqual([])
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')
  expect(wide).toBe(true)
  if (look.width !== undefined) {
    await page.getByRole('button', { name: /^Claims/ }).click()
    expect(await barriers(page)).toEqual([])
  }
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  expect(await barriers(page)).toEqual([])
  // Looking for barriers runs a script of ours in the page; what it trips over is not the page's doing.
  expect((await seen()).otherOrigins).toEqual([])
})

test('an address that was used, or a browser that was never let in, is told so and shown nothing', async () => {
  const url = server.newUrl()
  const first = await watchedPage(browser, origin)
  await first.page.goto(url)
  const second = await watchedPage(browser, origin)
  const used = await second.page.goto(url)
  expect(used?.status()).toBe(410)
  expect(await second.page.locator('main').innerText()).toContain('works once')
  const shut = await second.page.goto(`${origin}/`)
  expect(shut?.status()).toBe(401)
  expect(await second.page.locator('main').innerText()).toContain('onus serve')
})

test('the browser itself refuses markup, and this watch sees it', async () => {
  const { page, seen } = await opened()
  const refused = await page.evaluate<string>(
    `try { document.body.innerHTML = '<img src="//evil.example/x.png">'; 'taken' } catch (cause) { cause.name }`,
  )
  expect(refused).toBe('TypeError')
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('img'), { src: '//evil.example/x.png' }))`,
  )
  await expect.poll(async () => (await seen()).violations.join()).toMatch(/require-trusted-types-for.*img-src/s)
})
