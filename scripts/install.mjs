// Runs on whatever Node is there (20 or newer) before anything of the project does: plain JavaScript on purpose.
// Installs exactly what package-lock.json names, and does nothing when that has been done.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const stamp = 'node_modules/.onus-installed'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.platform).digest('hex')

function isInstalled() {
  try {
    return statSync('node_modules/.bin').isDirectory() && readFileSync(stamp, 'utf8') === wanted
  } catch {
    return false
  }
}

if (!isInstalled()) {
  process.stderr.write('Installing what Onus needs (once) …\n')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write(
      'npm ci failed, so nothing was started. Check the connection to the npm registry and run the same command again.\n',
    )
    process.exit(done.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}
