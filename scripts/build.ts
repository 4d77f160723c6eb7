// What `npm run build` does: our own code as a few files of JavaScript that start fast. Packages stay packages, but for kysely:
// its some 200 files take longer to find than to run.
import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import packageFile from '../package.json' with { type: 'json' }
import { buildWeb } from './build-web.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const contained = 'kysely'
const packages = Object.keys(packageFile.dependencies)
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
  external: packages.filter(name => name !== contained),
  chunkNames: '[name]-[hash]',
  charset: 'utf8',
  logLevel: 'warning',
})
copyFileSync(join(root, 'node_modules', contained, 'LICENSE'), join(dist, `LICENSE.${contained}`))
const learned = join(root, 'src', 'read', 'language', 'en', 'learned')
for (const file of readdirSync(learned)) if (file.endsWith('.bin')) copyFileSync(join(learned, file), join(dist, file))
copyFileSync(join(root, 'src', 'read', 'gazetteer', 'data', 'places.gaz'), join(dist, 'places.gaz'))
chmodSync(join(dist, 'onus.js'), 0o755)

await buildWeb({ always: true })
