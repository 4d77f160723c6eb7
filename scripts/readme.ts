// Runs what the README shows and puts the output there. Ids, hashes and times differ from run to run, so this is run by hand before a release.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const readme = join(root, 'README.md')
const folder = mkdtempSync(join(tmpdir(), 'onus-readme-'))

function run(...args: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', ONUS_START_IN: folder, ONUS_CASEBOOK: join(folder, 'sample.onus') }
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout.trimEnd()
}

const onus = (...argv: readonly string[]): string => run(join(root, 'src', 'onus.ts'), ...argv)

/** The casebook lies beside the project when a person does this, and in a passing folder here. */
const asAtHome = (text: string): string =>
  text
    .replaceAll(`${folder}/`, '')
    .replaceAll(`${root}/`, '')
    .replace(/(\.\.\/)+\S*(?=fixtures\/sample)/g, '')

/** Claims whose words match, with an ellipsis where others were left out. */
function onlyClaims(text: string, wanted: RegExp): string {
  const parts = text.split(/^(?=clm_|\n\d+ claims)/m)
  const shown = parts.map(part => (!part.startsWith('clm_') || wanted.test(part.replace(/\s+/g, ' ')) ? part : '…\n'))
  return shown.filter((part, i) => part !== '…\n' || shown[i - 1] !== '…\n').join('')
}

const started = asAtHome(run(join(root, 'scripts', 'start.ts'), '--no-serve'))
const claimId = (...argv: readonly string[]): string => {
  // What `onus claims --json` prints; one claim is enough here.
  const { claims } = JSON.parse(onus('claims', ...argv, '--json')) as {
    readonly claims: readonly { readonly claim: { readonly id: string } }[]
  }
  return claims[0]?.claim.id.slice(0, 12) ?? ''
}

const counted = claimId('counted', 'dead')
const blocks: Readonly<Record<string, string>> = {
  start: `$ npm start\n${onlyClaims(started, /ordering an attack|counted 21|put the toll|denied shelling/i)
    .replace(/\nNow with a report[\s\S]*/, '')
    .replace(/^Its keys folder.*\nNext: .*\n/m, '')
    .replace(/^Next: onus claims\n/m, '')
    .trimEnd()}`,
  denied: `$ npm run -s onus -- claims --polarity denies\n${asAtHome(onus('claims', '--polarity', 'denies'))}`,
  show: `$ npm run -s onus -- show ${counted}\n${asAtHome(onus('show', counted))}`,
}
rmSync(folder, { recursive: true, force: true })

const withBlock = (text: string, name: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}\`\`\`console\n${blocks[name] ?? ''}\n\`\`\`\n${close}`,
  )
writeFileSync(readme, Object.keys(blocks).reduce(withBlock, readFileSync(readme, 'utf8')))
