import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entity } from '../../../core/entity.ts'
import { takeApart } from './document.ts'
import { findCast } from './cast.ts'
import type { Cast, EntityFound } from '../../stages.ts'

const castIn = (text: string): Cast => findCast(takeApart(text, () => false))
const named = (cast: Cast): readonly EntityFound[] => cast.entities.slice(2)
const wordsFor = (text: string, cast: Cast, e: EntityFound): readonly string[] =>
  cast.mentions.filter(m => m.ref === e.ref).map(m => text.slice(m.start, m.end))

/** Everybody found: kind and label → the words that stand for them. */
function told(text: string): Readonly<Record<string, readonly string[]>> {
  const cast = castIn(text)
  return Object.fromEntries(named(cast).map(e => [`${e.kind}: ${e.label}`, wordsFor(text, cast, e)]))
}

/** Posts as [words, holder, what, body]. */
function postsIn(text: string): readonly (readonly string[])[] {
  const cast = castIn(text)
  return cast.posts.map(p =>
    [
      text.slice(p.start, p.end),
      cast.entityOf(p.person).label,
      `${p.former ? 'former ' : ''}${p.what}`,
      p.of ? cast.entityOf(p.of).label : '-',
      p.since ? text.slice(p.since.start, p.since.end) : '',
    ].filter(x => x !== ''),
  )
}

describe('people', () => {
  test('full name, surname, rank and pronoun are one person', () => {
    const text = 'Col Gen Mikhail Varr spoke on Monday. Varr said he would stay. Col Varr left.'
    expect(told(text)).toEqual({ 'person: Mikhail Varr': ['Col Gen Mikhail Varr', 'Varr', 'he', 'Col Varr'] })
  })

  test('a surname in the headline finds the full name below', () => {
    const text = 'Varr denies ordering attack\nMaj. Gen. Ivo Varr denied it on Monday.'
    expect(told(text)).toMatchObject({ 'person: Ivo Varr': ['Varr', 'Maj. Gen. Ivo Varr'] })
  })

  test('initials, particles, apostrophes and hyphens belong to the name', () => {
    expect(Object.keys(told('Dr O. S. Petran met Mayor Olha O’Brec-Lind and Prime Minister Ivo de la Brask.'))).toEqual(
      ['person: O. S. Petran', 'person: Olha O’Brec-Lind', 'person: Ivo de la Brask'],
    )
  })

  test('an unnamed witness is protected and never merged with a named person', () => {
    const cast = castIn('A nurse said she had counted 20 shells. Anna Brec, a doctor, agreed.')
    expect(named(cast).map(e => [e.kind, e.label, e.protected])).toEqual([
      ['unidentified', 'A nurse', true],
      ['person', 'Anna Brec', false],
    ])
  })

  test('an epithet is a name of its own kind and never the label', () => {
    const cast = castIn('General Ivo Varr has been dubbed the "Butcher of Orlen". Varr left.')
    expect(named(cast).map(e => [e.label, e.names])).toEqual([
      [
        'Ivo Varr',
        [
          { text: 'Ivo Varr', kind: 'name' },
          { text: 'General Ivo Varr', kind: 'short' },
          { text: 'Varr', kind: 'short' },
          { text: 'Butcher of Orlen', kind: 'epithet' },
        ],
      ],
    ])
  })

  test('"I" in a quotation is its speaker, "he" is not', () => {
    const text = 'Ivo Varr led the siege. "I saw him. He smiled," said Anna Brec.'
    expect(told(text)).toMatchObject({
      'person: Ivo Varr': ['Ivo Varr', 'him', 'He'],
      'person: Anna Brec': ['I', 'Anna Brec'],
    })
  })
})

describe('organisations and groups', () => {
  test('what a side does stands for the side; what is done to a town does not', () => {
    const text = 'Varan forces in Vara left. Varan shelling went on. Orlen shelling stopped. Varan jets came to Orlen.'
    expect(told(text)['group: Varan forces']).toEqual(['Varan forces', 'Varan shelling', 'Varan jets'])
  })

  test('people told of by their number alone', () => {
    const text = 'Shells fell on Orlen, wounding at least 40, and 33 were taken to Dask.'
    expect(Object.keys(told(text)).filter(k => k.startsWith('group'))).toEqual(['group: 40', 'group: 33'])
  })

  test('a side and its labels are one group under a neutral name', () => {
    const text = "He accused Lethmari 'river wolves' and 'hirelings' of it."
    const group = named(castIn(text)).find(e => e.kind === 'group')
    expect(group?.label).toBe('Lethmari people so labelled')
    expect(group?.names).toEqual([
      { text: 'river wolves', kind: 'label' },
      { text: 'hirelings', kind: 'label' },
    ])
  })

  test('letters in brackets, a shorter name and "the network" are the same body', () => {
    const text = 'The Civil Liberties Network (CLN) wrote to the court. CLN said so. The network waited.'
    expect(told(text)['organisation: Civil Liberties Network']).toEqual([
      'Civil Liberties Network',
      'CLN',
      'CLN',
      'The network',
    ])
  })

  test('a ministry by its country, and the country itself', () => {
    const text = "Veshnia's defence ministry denied it. The ministry gave no figures. Officials in Veshnia agreed."
    expect(told(text)).toMatchObject({
      "organisation: Veshnia's defence ministry": ["Veshnia's defence ministry", 'The ministry'],
      'place: Veshnia': ['Veshnia', 'Veshnia'],
    })
  })

  test('forces, army and troops of one side are one group', () => {
    const text = 'Varan forces shelled Orlen. The Varan army said Varan troops had left Orlen.'
    expect(told(text)['group: Varan forces']).toEqual(['Varan forces', 'Varan army', 'Varan troops'])
  })

  test('a label in quotation marks is kept as a label', () => {
    const cast = castIn('Col Ivo Varr accused Veshnian "terrorists" of the attack.')
    const group = named(cast).find(e => e.kind === 'group')
    expect(group?.names).toEqual([{ text: 'terrorists', kind: 'label' }])
    expect(group?.label).not.toContain('terrorists')
  })
})

describe('places, facilities and exhibits', () => {
  test('towns by what stands before and behind them, and "the city" for the main one', () => {
    const text =
      'Shells hit the port city of Orlen on Monday. People fled from Orlen to Dask, a village near the Oss river. The city was dark.'
    expect(told(text)).toMatchObject({
      'place: Orlen': ['the port city', 'Orlen', 'Orlen', 'The city'],
      'place: Dask': ['Dask', 'a village'],
    })
  })

  test('a slip of the pen in a place is a name of that place', () => {
    const cast = castIn('Shells fell on the Gulf of Marrun. Boats left the Gulf of Marun.')
    expect(
      named(cast)
        .filter(e => e.kind === 'place')
        .map(e => e.names),
    ).toEqual([
      [
        { text: 'Gulf of Marrun', kind: 'name' },
        { text: 'Gulf of Marun', kind: 'misspelling' },
      ],
    ])
  })

  test('precision by the head noun', () => {
    const cast = castIn(
      'They left Orlen for the Marr region and the Sea of Kell. Arkania is far; Arkanian ships waited.',
    )
    const places = named(cast).filter(e => e.kind === 'place')
    expect(places.map(e => [e.label, e.precision])).toEqual([
      ['Orlen', 2],
      ['Marr region', 4],
      ['Marr', 2],
      ['Sea of Kell', 7],
      ['Arkania', 6],
    ])
  })

  test('each facility of a list with its type and protection, and "the hospital" again', () => {
    const text = 'He bombed a maternity hospital, the drama theatre and civilian homes. The hospital burned.'
    const cast = castIn(text)
    const found = named(cast).filter(e => e.kind === 'facility')
    expect(
      found.map(e => [e.label, e.facility?.type, e.facility?.protectedAs, wordsFor(text, cast, e).length]),
    ).toEqual([
      ['a maternity hospital', 'hospital/maternity', 'hospital', 2],
      ['the drama theatre', 'cultural/theatre', 'art', 1],
      ['civilian homes', 'dwelling', 'dwelling', 1],
    ])
  })

  test('a recording is an exhibit', () => {
    expect(told('Anna Brec shared an intercepted audio clip. In the clip, a man shouts.')).toMatchObject({
      'exhibit: an intercepted audio clip': ['an intercepted audio clip', 'the clip'],
    })
  })

  test('a place inside a longer name is found, but not outermost', () => {
    const text = 'The Orlen administration said Orlen was calm.'
    const cast = castIn(text)
    expect(cast.mentionsIn(0, text.length).map(m => text.slice(m.start, m.end))).toEqual([
      'Orlen administration',
      'Orlen',
    ])
    expect(cast.mentionsIn(4, 9).map(m => text.slice(m.start, m.end))).toEqual(['Orlen'])
  })
})

describe('posts', () => {
  test.each([
    [
      'The spokesman for the Halden administration, Serge Bratt, said no.',
      'The spokesman for the Halden administration, Serge Bratt',
      'Serge Bratt',
      'spokesman',
      'Halden administration',
    ],
    [
      "Arkania's former Ambassador to Kostia, O. S. Petran, agreed.",
      "Arkania's former Ambassador to Kostia, O. S. Petran",
      'O. S. Petran',
      'former Ambassador',
      'Kostia',
    ],
    [
      'Ivo Varr, the commander of the 11th Guards Brigade, denied it.',
      'Ivo Varr, the commander of the 11th Guards Brigade',
      'Ivo Varr',
      'commander',
      '11th Guards Brigade',
    ],
    ['President Vera Zhal spoke.', 'President Vera Zhal', 'Vera Zhal', 'President', '-'],
    ['Colonel-General Ivo Varr spoke.', 'Colonel-General Ivo Varr', 'Ivo Varr', 'Colonel-General', '-'],
    [
      'Ivo Brask, who leads the National Front, spoke.',
      'Ivo Brask, who leads the National Front',
      'Ivo Brask',
      'leads',
      'National Front',
    ],
    [
      'Hedda Lauren, until 2024 a judge of the Orlen Court, agreed.',
      'Hedda Lauren, until 2024 a judge of the Orlen Court',
      'Hedda Lauren',
      'former judge',
      'Orlen Court',
    ],
    [
      "Dr Ilka Orr, the Dask hospital's only remaining surgeon, wept.",
      "Dr Ilka Orr, the Dask hospital's only remaining surgeon",
      'Ilka Orr',
      'only remaining surgeon',
      'Dask hospital',
    ],
    [
      'Bram Odel, the clinic’s administrator, wept.',
      'Bram Odel, the clinic’s administrator',
      'Bram Odel',
      'administrator',
      'the clinic',
    ],
    ['Orlen Mayor Anna Brec spoke.', 'Orlen Mayor Anna Brec', 'Anna Brec', 'Mayor', 'Orlen'],
  ])('%s', (text, ...told) => {
    expect(postsIn(text)).toEqual([told])
  })

  test('a trade in front of a name is no post', () => {
    expect(postsIn('Campaigner Neva Orr wept. Historian Aran Dell agreed.')).toEqual([])
  })

  test('a post told of a pronoun, and one told by a verb', () => {
    expect(postsIn('General Ivo Varr left. He is, officially, director of the Orlen Council.').at(-1)).toEqual([
      'He is, officially, director of the Orlen Council',
      'Ivo Varr',
      'director',
      'Orlen Council',
    ])
    expect(postsIn('Vera Zhal has chaired the Orlen Council since 2029.')).toEqual([
      ['Vera Zhal has chaired the Orlen Council', 'Vera Zhal', 'chaired', 'Orlen Council', 'since 2029'],
    ])
  })

  test('a post since a year, and each post once', () => {
    const text =
      'Ivo Varr was appointed director of the Orlen Relief Council in 2030. Director Varr left. Anna Brec has been the director of the Dask Fund since 2014.'
    expect(postsIn(text).map(p => p.slice(1))).toEqual([
      ['Ivo Varr', 'director', 'Orlen Relief Council'],
      ['Anna Brec', 'director', 'Dask Fund', 'since 2014'],
    ])
  })
})

const words = [
  'Orlen',
  'Varr',
  'Col',
  'Gen.',
  'the',
  'mayor',
  'of',
  ',',
  '.',
  '"',
  '“',
  "'s",
  'said',
  'he',
  'forces',
  'The',
  'who',
  '-',
  '(',
  ')',
  'No',
  '3',
  'hospital',
  '\n',
  'CLN',
  'and',
  'I',
  'dubbed',
  ':',
  '😀',
  'de',
]

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map(w => w.join(' ')),
  )

  test('any text: mentions are non-empty, in order and of entities that exist; core accepts every entity', () => {
    fc.assert(
      fc.property(texts, text => {
        const cast = castIn(text)
        const refs = new Set(cast.entities.map(e => e.ref))
        expect(cast.entities.slice(0, 2).map(e => e.ref)).toEqual(['outlet', 'unspecified'])
        cast.mentions.forEach((m, i) => {
          const before = cast.mentions[i - 1]
          expect(m.start < m.end && m.start >= 0 && m.end <= text.length && refs.has(m.ref)).toBe(true)
          expect(
            before === undefined || before.start < m.start || (before.start === m.start && before.end > m.end),
          ).toBe(true)
        })
        for (const p of cast.posts) expect(p.start < p.end && refs.has(p.person) && p.what.length > 0).toBe(true)
        for (const e of cast.entities) expect(entity({ ...e, mentions: [] }).ref).toBe(e.ref)
        expect(named(cast).map(e => e.ref)).toEqual(named(cast).map((_, i) => `e${i + 1}`))
      }),
      { numRuns: 300 },
    )
  })

  test('a text of 100,000 words is read in one go', () => {
    const line =
      'Col Ivo Varr said the Orlen administration had shelled a hospital near Dask, and he told residents to leave.\n'
    const doc = takeApart(line.repeat(5000), () => false)
    const started = performance.now()
    expect(findCast(doc).mentions.length).toBeGreaterThan(20_000)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

test('names that many reports use are known for what they are, also at the beginning of a sentence', () => {
  expect(told('Reuters reported it. Haaretz and Associated Press writers agreed; RIA Novosti did not.')).toMatchObject({
    'organisation: Reuters': ['Reuters'],
    'organisation: Haaretz': ['Haaretz'],
    'organisation: Associated Press': ['Associated Press'],
    'organisation: RIA Novosti': ['RIA Novosti'],
  })
})

test('a sentence that begins with a post names its holder, also without a second comma', () => {
  expect(postsIn("Vorren's former ambassador to Sarra, Olek Scherba said it was over.").map(p => p[1])).toEqual([
    'Olek Scherba',
  ])
  expect(postsIn('When she asked the former ambassador to Sarra, Olek Scherba said it was over.')).toEqual([])
})

test('they to whom it was done are those to whom something was done before', () => {
  expect(told('Gunmen tied six men to a car. They were also allegedly beaten with sticks.')).toMatchObject({
    'group: six men': ['six men', 'They'],
  })
  expect(told('Gunmen tied six men to a car. They were laughing.')).toMatchObject({
    'group: Gunmen': ['Gunmen', 'They'],
  })
})
