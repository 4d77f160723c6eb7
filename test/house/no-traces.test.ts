import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './source.ts'

/** Files of the project: those that Git tracks or would. */
function projectFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0')
  return listed.filter(path => path !== '' && existsSync(join(root, path)))
}

const hasGit = existsSync(join(root, '.git'))

/** What tells of the machine or the network a file was made on, and of nothing else. */
const traces: readonly (readonly [string, RegExp])[] = [
  ['a home folder', /(^|[\s"'`(=:])(\/(home|Users|root)\/\w|~\/\w|[A-Z]:\\Users\\)/m],
  ['a folder of one machine', /(^|[\s"'`(=])\/(work|workspace|mnt|srv|opt|private|var\/folders)\/\w/m],
  ['a private address', /\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/],
  [
    'a package registry',
    /\bhttps?:\/\/(?!registry\.npmjs\.org\b)[\w.-]*(registry|artifactory|nexus|verdaccio|mirror)[\w.-]*/i,
  ],
  ['a host of an inner network', /\bhttps?:\/\/[\w.-]+\.(internal|corp|lan|local)\b/i],
  ['an access token', /\b(ghp_|github_pat_|npm_|sk-|xox[bp]-|AKIA)\w{16,}/],
]

const tracesIn = (text: string): readonly string[] =>
  traces
    .filter(([, pattern]) => pattern.test(text))
    .map(([what, pattern]) => `${what}: ${pattern.exec(text)?.[0].trim()}`)

describe.skipIf(!hasGit)('no file tells of the machine it was made on (needs Git to know the files)', () => {
  const files = hasGit ? projectFiles() : []
  test('there are files to look at', () => expect(files.length).toBeGreaterThan(200))

  test('none of them has a trace', () => {
    const found = files.flatMap(path =>
      tracesIn(readFileSync(join(root, path), 'utf8')).map(trace => `${path}: ${trace}`),
    )
    expect(found).toEqual([])
  })
})

describe('the check sees', () => {
  const slash = '/'
  test.each([
    ['a home', `const path = '${slash}home${slash}ada/x'`],
    ['a Mac', `see ${slash}Users${slash}ada`],
    ['a drive', `"C:${'\\'}Users${'\\'}ada"`],
    ['a mount', `cd ${slash}mnt${slash}disk`],
    ['an address', `http://10.0.${'0.7'}/x`],
    ['a registry', `https://npm.${'mirror'}.example.org/x`],
    ['an inner host', `https://git.example.${'internal'}/x`],
    ['a token', `ghp_${'a'.repeat(20)}`],
  ])('%s', (_, text) => expect(tracesIn(text)).toHaveLength(1))

  test('and lets public addresses, relative paths and loopback through', () => {
    const text =
      "https://registry.npmjs.org/x http://127.0.0.1:8080 '../shared/x' 'a/home/b' node:path 10.5 version 10.0.1"
    expect(tracesIn(text)).toEqual([])
  })
})

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }>
  >
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock // npm writes it in this shape.
  const installed = Object.entries(packages).filter(([path]) => path !== '')

  test('names no host to fetch from but the public registry, or none', () => {
    const hosts = installed.flatMap(([, { resolved }]) => resolved ?? [])
    expect(hosts.filter(url => !url.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })

  test('pins every package by its digest', () => {
    expect(installed.length).toBeGreaterThan(50)
    expect(installed.filter(([, p]) => !p.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  })
})
