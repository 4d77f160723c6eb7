// What `npm run build` does: our own code as a few files of JavaScript that start fast; packages stay packages.
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

const web = join(root, 'src', 'web', 'vite.config.ts')

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

if (existsSync(web)) {
  const { status } = spawnSync('npx', ['--no', 'vite', 'build', '--config', web, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
