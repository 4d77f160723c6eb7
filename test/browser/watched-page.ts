import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

/** What a page did that it should not have done. */
export interface Watch {
  readonly consoleErrors: string[]
  readonly otherOrigins: string[]
  readonly violations: string[]
}

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

const tellViolations = `addEventListener('securitypolicyviolation', e => {
  (globalThis.violations ??= []).push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample)
})`

/** A fresh browser profile, watched from its first request on. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  { width = 1440, height = 900, dark = false }: Look = {},
): Promise<{ readonly page: Page; readonly seen: () => Promise<Watch> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  await context.addInitScript(tellViolations)
  const page = await context.newPage()
  const consoleErrors: string[] = []
  const otherOrigins: string[] = []
  page.on('console', m => {
    if (m.type() === 'error' || m.type() === 'warning') consoleErrors.push(m.text())
  })
  page.on('pageerror', cause => consoleErrors.push(String(cause)))
  page.on('request', r => {
    if (new URL(r.url()).origin !== origin) otherOrigins.push(r.url())
  })
  const seen = async () => ({
    consoleErrors,
    otherOrigins,
    violations: await page.evaluate<string[]>('globalThis.violations ?? []'),
  })
  return { page, seen }
}

export const nothingWrong: Watch = { consoleErrors: [], otherOrigins: [], violations: [] }

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is far from sight is not laid out, and so would not be looked at. */
const layOutAll = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.card, .line { content-visibility: visible !important }')
  document.adoptedStyleSheets = [sheet]
}`

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds wrong with the page as it stands, by WCAG 2.2 A and AA and its own best practices. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(layOutAll)
  await page.evaluate(axe)
  const found = await page.evaluate<readonly Found[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
      .then(r => r.violations.map(v => ({ id: v.id, nodes: v.nodes.slice(0, 3).map(n => ({ html: n.html.slice(0, 200), failureSummary: n.failureSummary })) })))`,
  )
  return found.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.failureSummary}`))
}
