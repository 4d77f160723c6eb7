import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/core/reading.ts'
import { personIn } from './onus.ts'

const folder = mkdtempSync(join(tmpdir(), 'onus-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Answer = Partial<Reading> & {
  readonly id?: string | number
  readonly line?: number
  readonly problem?: { readonly code: string }
}

const answers = (out: string): readonly Answer[] => out.split('\n').map(line => JSON.parse(line) as Answer)

const text = 'The governor said three people were killed on Monday. 𝛼 "We saw it," Mara Kelvin told Orlan Radio.'
const lines = [
  JSON.stringify({ id: 'first', text, date: '2031-05-14', outlet: 'The Courier' }),
  'not json',
  '',
  JSON.stringify({ text: 'The mayor denied it.\r\nNobody was hurt, he said.' }),
  JSON.stringify({ id: 'empty', text: '  ' }),
].join('\n')

describe('onus read --jsonl', () => {
  test('answers one line for each, with a problem in the place of what cannot be read', async () => {
    const { out, exit } = await personIn(folder, { input: lines })('read', '--jsonl')
    expect(exit).toBe(1)
    expect(answers(out).map(a => a.problem?.code ?? a.id)).toEqual([
      'first',
      'input.line-malformed',
      4,
      'input.unreadable',
    ])
  })

  test('takes each line at its own date and outlet, and counts positions in the text as given', async () => {
    const { out } = await personIn(folder, { input: lines })('read', '--jsonl')
    const [first, , second] = answers(out)
    expect(first?.documentDate).toEqual({ day: '2031-05-14', basis: 'given-by-person' })
    expect(first?.entities?.find(e => e.ref === 'outlet')?.label).toBe('The Courier')
    expect(first?.moments?.[0]?.moment?.edtf).toBe('2031-05-12')
    for (const { anchor } of first?.mentions ?? [])
      expect(Array.from(text).slice(anchor.start, anchor.end).join('')).toBe(anchor.exact)
    expect(second?.claims?.map(c => c.anchors[0].exact)).toContain('Nobody was hurt')
  })

  test('reads a file as it reads what is piped in', async () => {
    writeFileSync(join(folder, 'texts.jsonl'), lines)
    const piped = await personIn(folder, { input: lines })('read', '--jsonl')
    expect(await personIn(folder)('read', '--jsonl', 'texts.jsonl')).toEqual(piped)
    expect((await personIn(folder)('read', '--jsonl', 'none.jsonl')).exit).toBe(3)
  })

  test('as a program, answers the first line before the last one has come', async () => {
    const program = spawn(process.execPath, [
      join(import.meta.dirname, '..', '..', 'src', 'onus.ts'),
      'read',
      '--jsonl',
    ])
    const gone = new Promise(resolve => void program.once('exit', resolve))
    program.stdin.write(`${lines.split('\n')[0]}\n`)
    const first = await new Promise<string>(resolve => void program.stdout.once('data', data => resolve(String(data))))
    expect(first).toContain('"id":"first"')
    program.stdin.end()
    expect(await gone).toBe(0)
  })
})
