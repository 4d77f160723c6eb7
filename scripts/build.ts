// What `npm run build` does: our own code as a few files of JavaScript that start fast; packages stay packages.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildWeb } from './build-web.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

await build({
  absWorkingDir: root,
  // The thread that reads is a file of its own; it is looked for beside the part that starts it.
  entryPoints: { onus: 'src/onus.ts', 'reading-worker': 'src/read/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  chunkNames: '[name]-[hash]',
  charset: 'utf8',
  logLevel: 'warning',
})
chmodSync(join(dist, 'onus.js'), 0o755)

await buildWeb({ always: true })
