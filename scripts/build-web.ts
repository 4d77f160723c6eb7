import react from '@vitejs/plugin-react'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src/web')
/** What the page is made of: when nothing of it is newer than the page, the page is left as it is. */
const madeFrom = [source, join(root, 'src/core'), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]

/** Where the built page lies. */
export const builtPage = join(root, 'dist/web')

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

function isCurrent(folder: string): boolean {
  const shell = join(folder, 'index.html')
  return existsSync(shell) && statSync(shell).mtimeMs > Math.max(...madeFrom.map(newest))
}

/** Builds the page where its sources are newer. Nothing inline comes out of it, so that the page's own policy lets it run. */
export async function buildWeb({ always = false, into = builtPage } = {}): Promise<void> {
  if (!always && isCurrent(into)) return
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: into,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      target: 'es2023',
    },
  })
}

if (import.meta.main) await buildWeb({ always: process.argv.includes('--always') })
