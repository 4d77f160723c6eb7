// Texts of any length that nobody writes and somebody will paste, one kind each.

const cycle =
  (pieces: readonly string[], between = ' ') =>
  (length: number): string => {
    const once = pieces.join(between) + between
    return once
      .repeat(Math.ceil(length / once.length))
      .slice(0, length)
      .toWellFormed()
  }

/** Numbers the same on every run (a linear congruence modulo 2 to the 32nd). */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Pieces drawn by lot until the text is long enough. */
const drawn =
  (pieces: readonly string[], between = ' ') =>
  (length: number): string => {
    const lot = numbers(length)
    const parts: string[] = []
    for (let size = 0; size < length; size += (parts.at(-1)?.length ?? 0) + between.length)
      parts.push(pieces[Math.floor(lot.next().value * pieces.length)] ?? '')
    return parts.join(between).slice(0, length)
  }

const names = [
  'Mara Kelvin',
  'Orlan',
  'Tesk',
  'Colonel Ivar Dusk',
  'Lethmar',
  'Odrelin',
  'Brennik Hospital',
  'Anna',
  'the Sorvan Army',
]
const days = [
  'on Monday',
  '12 May 2031',
  'last week',
  'in March',
  '2031-05-12',
  'at 10:30',
  'two days later',
  'yesterday',
]
const prose = [
  'The governor, Mara Kelvin, said on Monday that three people had been killed in Tesk.',
  '"We saw the shells land," she told reporters, adding that the hospital had been hit twice.',
  'Nobody was hurt, according to the Sorvan Army, which denied firing on the town.',
  'It had rained since the morning; the road to Odrelin was empty, and he walked on.',
  'Colonel Ivar Dusk said his men “never fired at a school”.',
  'More than 40 residents fled the village of Lethmar in the first week of May.',
  'She remembered the garden, the apple trees and the long table under them.',
  'Asked whether the ministry knew, the spokesman said he could not confirm it.',
  'At least 12 civilians were wounded when a drone struck the market, police said.',
  '‘They took my brother away,’ said Anna, a teacher from Odrelin.',
]
const clauses = prose.map(s => s.replace(/[.]([”"]?)$/, '$1').replaceAll('.', ''))

/** Every kind by its name; each gives a text of about so many UTF-16 units. */
export const kinds: Readonly<Record<string, (length: number) => string>> = {
  'a novel': drawn([...prose, '\n\n']),
  'a novel in one paragraph': drawn(prose),
  'no full stop': drawn(clauses, ' and '),
  'no full stop, commas': drawn(clauses, ', '),
  'no full stop, semicolons': drawn(clauses, '; '),
  'plain words without a stop': drawn(['water', 'the', 'road', 'of', 'green', 'and', 'went', 'house']),
  'straight quotation marks': cycle(['"']),
  'quotation marks without spaces': cycle(['"'], ''),
  'opening quotation marks': cycle(['“'], ''),
  'opening quotations': cycle(['“We saw it, he said']),
  'nested quotations': cycle(['“‘We saw it', '«he said']),
  'quotations back to back': cycle(['"We saw it," he said. "They fired," she said.']),
  'a quotation that never closes': length => `“${drawn(prose, ' ')(length - 1)}`,
  'a quotation over many paragraphs': length =>
    drawn(
      clauses.map(c => `“${c.replaceAll(/["“”‘’]/g, '')}.`),
      '\n',
    )(length),
  brackets: cycle(['(['], ''),
  'brackets in prose': cycle(['(he said (that [it', 'was']),
  'all capitals': length => drawn([...prose, '\n'])(length).toUpperCase(),
  'only digits': cycle(['0123456789'], ''),
  'only numbers': drawn(['12', '1,300', '3.5', 'forty', 'two hundred', '7']),
  'only names': drawn(names),
  'only names with commas': drawn(names, ', '),
  'names, one a line': drawn(names, '\n'),
  'many different names': length => {
    const parts: string[] = []
    for (let i = 0, size = 0; size < length; i++) {
      const name = `${String.fromCodePoint(65 + (i % 26))}a${i.toString(26).replaceAll(/\d/g, d => 'bcdfghjklm'[Number(d)] ?? '')} Kelvin said so.`
      parts.push(name)
      size += name.length + 1
    }
    return parts.join(' ').slice(0, length)
  },
  posts: drawn([
    'Mara Kelvin, director of Brennik Hospital, spoke.',
    '"I am Ivar Dusk, the commander of the Third Brigade," he said.',
    'General Orlan Tesk, a former mayor of Odrelin, denied it.',
  ]),
  denials: drawn(['The army denied firing on Tesk.', 'He denied it.', 'The mayor denied that the school was hit.']),
  tolls: drawn([
    'At least 12 civilians were killed in Tesk on Monday.',
    'Three of them were children.',
    'The toll rose to 14.',
  ]),
  'only dates': drawn(days),
  'only dates with commas': drawn(days, ', '),
  commas: cycle([','], ''),
  'full stops': cycle(['.'], ''),
  hyphens: cycle(['-'], ''),
  'a spreadsheet': length =>
    drawn(
      [
        '2031-05-12\tTesk\tkilled\t3\tMara Kelvin',
        'id\tplace\twhat\thow many\tsource',
        '17\tOdrelin\tshelled\t12\tpolice',
      ],
      '\n',
    )(length),
  'a spreadsheet with commas': drawn(['2031-05-12,Tesk,killed,3,"Kelvin, Mara"', '17,Odrelin,shelled,12,police'], '\n'),
  'mixed scripts in words': drawn(['Рolice', 'sаid', 'thе', 'mауоr', 'wаs', 'killеd', 'Тesk.']),
  'misread letters': drawn([
    'Tlie',
    'govemor',
    'sa1d',
    '0n',
    'M0nday',
    'tliat',
    'tliree',
    'peop1e',
    'were',
    'ki|led.',
    '~',
    '¦',
    '.,',
  ]),
  'turns of direction': cycle(['\u202Eaid\u202C', '\u2067he said\u2069', 'killed \u200Fthree']),
  'combining marks': length => `a${'\u0301\u0323'.repeat(Math.ceil(length / 2))}`.slice(0, length),
  'combining marks in words': cycle(['s\u0301a\u0323i\u0301d', 'k\u0301i\u0323lled']),
  'characters without width': cycle(['ki\u200Blled', 'th\u200Dree', '\u2060\uFEFF', 'sa\u00ADid']),
  'half characters': length => '\uD800 said \uDC00'.repeat(Math.ceil(length / 9)).slice(0, length),
  'one long word': cycle(['a'], ''),
  'one long word with hyphens': cycle(['twenty-five-'], ''),
  'short lines': cycle(['He said.'], '\n'),
  'one letter a line': cycle(['x'], '\n'),
  'a language a line': cycle(
    [
      'The mayor said two people were killed.',
      'Мер повідомив, що двоє людей загинули.',
      'قال المحافظ إن شخصين قتلا.',
      'Мэр сообщил, что погибли двое.',
    ],
    '\n',
  ),
  said: cycle(['said']),
  he: cycle(['he']),
  'he said': cycle(['he said that']),
  'according to': cycle(['according to']),
  who: cycle(['who was']),
  'the the': cycle(['the']),
  'sentences of one word': cycle(['Yes.', 'No!', 'Why?']),
  abbreviations: cycle(['Gen. Col. Dr. U.S.']),
  'web addresses': cycle(['https://a.example/b?c=d', 'www.b.example', 'x@y.example']),
  'one web address': length => `https://${'a.b/'.repeat(Math.ceil(length / 4))}`.slice(0, length),
  'tabs and lines': cycle(['a\t\n'], ''),
  emoji: cycle(['\u{1F600}\u{1F469}\u200D\u{1F692}'], ''),
  headings: drawn(['Three killed in Tesk', 'Latest', 'What we know'], '\n'),
  'list of bullets': drawn(
    clauses.map(c => `• ${c}`),
    '\n',
  ),
  transcript: drawn(
    clauses.map(c => `KELVIN: ${c}?`),
    '\n',
  ),
  markup: cycle(['<p class="a">he said</p>', '<b>', '&amp;', '<!--'], ''),
}
