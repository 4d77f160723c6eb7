import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RomanisationSystem, romanise } from '../../../src/link/romanise/systems.ts'
import type { Row } from '../line.ts'

/** Which of our systems answers to which set of official examples. */
const systemOf: Readonly<Record<string, RomanisationSystem>> = {
  'ua-ukr-Cyrl-Latn-2010': 'ukr-kmu-2010',
  'KMU-55': 'ukr-kmu-2010',
  'un-ukr-Cyrl-Latn-2012': 'ukr-un-2012',
  'bgnpcgn-ukr-Cyrl-Latn-2019': 'ukr-bgnpcgn-2019',
  'bgnpcgn-ukr-Cyrl-Latn-1965': 'ukr-bgnpcgn-1965',
  'ua-ukr-Cyrl-Latn-1996': 'ukr-legal-1996',
  'ua-ukr-Cyrl-Latn-2007': 'ukr-passport-2007',
  'alalc-ukr-Cyrl-Latn-1997': 'ukr-alalc-1997',
  'odni-ukr-Cyrl-Latn-2015': 'ukr-odni-2015',
  'bgnpcgn-rus-Cyrl-Latn-1947': 'rus-bgnpcgn-1947',
  'mvd-rus-Cyrl-Latn-2008': 'rus-mvd-2008',
  'mvd-rus-Cyrl-Latn-2010': 'rus-mvd-2010',
  'gost-rus-Cyrl-Latn-7.79-2000-2002': 'rus-gost-7.79-2000',
  'gost-rus-Cyrl-Latn-16876-71-1983': 'rus-gost-16876-71',
  'un-rus-Cyrl-Latn-1987': 'rus-un-1987',
  'alalc-rus-Cyrl-Latn-1997': 'rus-alalc-2012',
  'alalc-rus-Cyrl-Latn-2012': 'rus-alalc-2012',
  'odni-rus-Cyrl-Latn-2015': 'rus-odni-2015',
  'bgnpcgn-ara-Arab-Latn-1956': 'ara-bgnpcgn-1956',
  'un-ara-Arab-Latn-1972': 'ara-un-1972',
  'un-ara-Arab-Latn-2017': 'ara-un-2017',
  'alalc-ara-Arab-Latn-1997': 'ara-alalc-1997',
  'odni-ara-Arab-Latn-2004': 'ara-odni-2015',
  'odni-ara-Arab-Latn-2015': 'ara-odni-2015',
}

interface Example {
  readonly set: string
  readonly from: string
  readonly to: string
}

interface Official {
  readonly system: string
  readonly src: string
  readonly dst: string
}

interface Kmu {
  readonly cyr: string
  readonly lat: string
}

/** Examples from files of their own, and those of `translit_tests`, whose quotation marks and line ends are still escaped. */
function examples(folder: string): readonly Example[] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const plain = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\"', '"')
  const official = read('translit_tests.jsonl').trim().split('\n')
  const kmu = JSON.parse(read('uklatn_KMU_55.json')) as Kmu[] // its fields, by the note beside it
  return [
    ...official.map((line): Example => {
      const { system, src, dst } = JSON.parse(line) as Official // its fields, by the note beside it
      return { set: system, from: plain(src), to: plain(dst) }
    }),
    ...kmu.map(({ cyr, lat }) => ({ set: 'KMU-55', from: cyr, to: lat })),
  ]
}

/** The examples for ALA-LC Russian have a caron where the table of the Library of Congress has a breve; both figures are printed. */
const breve = (text: string): string => text.replaceAll('ǐ', 'ĭ').replaceAll('Ǐ', 'Ĭ')

function exact(all: readonly Example[], asPrinted: (text: string) => string): number {
  const right = all.filter(({ set, from, to }) => {
    const system = systemOf[set]
    return system && romanise(from, system) === asPrinted(to).normalize('NFC')
  })
  return (100 * right.length) / Math.max(1, all.length)
}

/** How many examples of each official system come out exactly. Examples are of public standards: nothing is set aside. */
export function romanisationRows(bench: string): readonly Row[] {
  const all = examples(join(bench, 'names')).filter(e => e.set in systemOf)
  const row = (data: string, figure: number): Row => {
    return { system: 'onus', data, trainedOn: 'nothing', from: 'measured', figures: { exact: figure } }
  }
  const sets = [...new Set(all.map(e => e.set))]
  return [
    row(`romanisation, ${sets.length} sets, ${all.length} examples`, exact(all, breve)),
    row(
      'romanisation, the same, carons as printed',
      exact(all, text => text),
    ),
    ...sets
      .map(set => ({
        set,
        figure: exact(
          all.filter(e => e.set === set),
          breve,
        ),
      }))
      .filter(({ figure }) => figure < 100)
      .map(({ set, figure }) => row(`romanisation, ${set}`, figure)),
  ]
}
