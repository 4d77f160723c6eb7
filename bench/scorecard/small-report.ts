import type { GoldReport } from './gold.ts'

/** A report and its gold, made up, with one of everything the tests of the scorecard break. */
const text = [
  'Brun Tolver said that shells hit a clinic, a school in Osk.',
  '“Two people died there,” Mira Dell wrote, and a porter said it burned.',
  'Captain-Major Ilo Renn, called the Reaper, led it, she said. Capt Renn hid in Osk, in the old mill.',
  'Tolver wrote of forty dead. Dell tweeted: “Seven a day die, in the clinic, the school, etc.”',
  'Renn blamed the “wolves of Osk”. The clinic lies in ruins.',
].join('\n')

const at = (words: string, nth = 0) => {
  let start = text.indexOf(words)
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" is not in the small report`)
  return { start, end: start + words.length }
}
const quoted = (words: string, nth = 0) => ({ quote: words, ...at(words, nth) })
const spoken = (words: string, nth = 0) => ({ text: words, ...at(words, nth) })
const by = (actor: string, medium = 'unspecified') =>
  ['outlet', actor].map(link => ({ actor: link, medium, certainty: 'explicit' }))

const plain = { act: 'states', polarity: 'affirms', attributionScope: 'clear' } as const

export const smallReport: GoldReport = {
  name: 'small',
  text,
  gold: {
    meta: { documentDate: '2031-05-12' },
    entities: [
      { id: 'outlet', kind: 'organisation' },
      { id: 'unspecified', kind: 'unknown' },
      { id: 'tolver', kind: 'person', label: 'Brun Tolver', mentions: [spoken('Brun Tolver')] },
      { id: 'dell', kind: 'person', label: 'Mira Dell', mentions: [spoken('Mira Dell')], coref: [spoken('she')] },
      { id: 'porter', kind: 'person', label: '(a porter)', mentions: [spoken('a porter')], protected: true },
      {
        id: 'renn',
        kind: 'person',
        label: 'Ilo Renn',
        names: [{ text: 'the Reaper', kind: 'epithet, pejorative' }],
        mentions: [spoken('Captain-Major Ilo Renn'), spoken('Capt Renn')],
      },
      { id: 'dead', kind: 'group', mentions: [spoken('Two people')] },
      { id: 'wolves', kind: 'group', mentions: [spoken('wolves of Osk')], note: 'Label, not an identification.' },
    ],
    places: [{ id: 'osk', kind: 'place', label: 'Osk', mentions: [spoken('Osk'), spoken('Osk', 1)] }],
    facilities: [
      { id: 'clinic', label: 'a clinic', mentions: [spoken('a clinic'), spoken('the clinic')], claims: ['c1'] },
      { id: 'school', label: 'a school', mentions: [spoken('a school'), spoken('the school')], claims: ['c2'] },
    ],
    roles: [{ actor: 'renn', kind: 'rank', rank: 'Captain-Major' }],
    claims: [
      ...(['clinic', 'school'] as const).map((what, n) => ({
        ...plain,
        id: `c${n + 1}`,
        quote: '',
        asserter: 'tolver',
        voice: 'indirect',
        chain: by('tolver'),
        anchors: [quoted('shells hit a clinic, a school in Osk')],
        focus: [quoted(`a ${what}`)],
        predicate: 'shells',
        allegedActors: [],
        targets: [what],
        place: { id: 'osk', precision: 2 },
      })),
      {
        ...plain,
        id: 'c3',
        quote: '',
        asserter: 'dell',
        voice: 'direct',
        chain: by('dell'),
        anchors: [quoted('Two people died there,')],
        predicate: 'kills',
        allegedActors: [],
        targets: ['dead'],
        quantity: { asStated: 'Two', bound: 'exact', min: 2, max: 2, harm: 'killed', status: 'unknown', per: 'total' },
      },
      {
        ...plain,
        id: 'c4',
        quote: '',
        asserter: 'porter',
        voice: 'indirect',
        chain: by('porter'),
        anchors: [quoted('it burned')],
        predicate: 'sets-fire',
        allegedActors: [],
        targets: [],
        attributionScope: 'ambiguous',
      },
      {
        ...plain,
        id: 'c5',
        quote: '',
        asserter: 'dell',
        voice: 'indirect',
        chain: by('dell'),
        anchors: [quoted('Captain-Major Ilo Renn, called the Reaper, led it')],
        predicate: 'commands-operation',
        allegedActors: ['renn'],
        targets: ['osk'],
      },
      {
        ...plain,
        id: 'c6',
        quote: '',
        asserter: 'tolver',
        voice: 'indirect',
        chain: by('tolver', 'written-unspecified'),
        anchors: [quoted('forty dead')],
        predicate: 'kills',
        allegedActors: [],
        targets: [],
        quantity: { asStated: 'forty', bound: 'exact', min: 40, max: 40, harm: 'killed', per: 'total' },
      },
      {
        ...plain,
        id: 'c7',
        quote: '',
        asserter: 'dell',
        voice: 'direct',
        chain: by('dell', 'tweet'),
        anchors: [quoted('Seven a day die, in the clinic, the school, etc.')],
        predicate: 'kills',
        allegedActors: [],
        targets: ['clinic'],
        quantity: { asStated: 'Seven a day', bound: 'exact', min: 7, max: 7, harm: 'killed', per: 'day' },
      },
      {
        ...plain,
        id: 'c8',
        quote: '',
        asserter: 'outlet',
        voice: 'outlet',
        chain: by('outlet').slice(1),
        anchors: [quoted('The clinic lies in ruins')],
        predicate: 'facility-status',
        allegedActors: [],
        targets: ['clinic'],
      },
    ],
  },
}
