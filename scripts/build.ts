// What `npm run build` does: our own code as a few files of JavaScript that start fast; packages stay packages.
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

/** Where the page is built from, and the worker that reads: each is a file of its own beside the command. */
const web = join(root, 'src', 'web', 'vite.config.ts')
const worker = join(root, 'src', 'read', 'worker.ts')

await build({
  absWorkingDir: root,
  entryPoints: { onus: 'src/onus.ts', ...(existsSync(worker) && { worker: 'src/read/worker.ts' }) },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  chunkNames: 'parts/[name]-[hash]',
  charset: 'utf8',
  logLevel: 'warning',
})
chmodSync(join(dist, 'onus.js'), 0o755)

if (existsSync(web)) {
  const { status } = spawnSync('npx', ['--no', 'vite', 'build', '--config', web, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
