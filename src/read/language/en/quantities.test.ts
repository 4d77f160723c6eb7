import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantity } from '../../../core/quantity.ts'
import { takeApart } from './document.ts'
import { findQuantities } from './quantities.ts'
import type { QuantityFound } from '../../stages.ts'

const numbers = (q: QuantityFound): string => {
  const of = q.outOf === undefined ? '' : ` of ${q.outOf}`
  if (q.near !== undefined) return `~${q.near}${of}`
  if (q.bound === 'vague' || q.bound === 'unquantified' || q.bound === 'vague-proportion') return `${q.bound}${of}`
  return q.min === q.max && q.min !== undefined ? `${q.min}${of}` : `${q.min ?? ''}..${q.max ?? ''}${of}`
}
/** "words | numbers | unit | harm | status | per", the last three only where they are told. */
const read = (text: string) =>
  findQuantities(takeApart(text, () => false)).map(q =>
    [
      text.slice(q.start, q.end),
      numbers(q),
      q.unit,
      ...(q.harm ? [q.harm] : []),
      ...(q.status === 'unknown' ? [] : [q.status]),
      ...(q.per === 'total' ? [] : [`per ${q.per}`]),
    ].join(' | '),
  )
type Pair = readonly [text: string, expected: readonly string[]]

describe('numbers', () => {
  test.each<Pair>([
    ['Fifteen homes burned.', ['Fifteen | 15 | homes']],
    ['They counted 1,640 shells and 1 640 mines.', ['1,640 | 1640 | shells', '1 640 | 1640 | mines']],
    ['One hundred and twenty-five trucks arrived.', ['One hundred and twenty-five | 125 | trucks']],
    ['some 1.5 million meals and 12k tents', ['some 1.5 million | ~1500000 | meals', '12k | 12000 | tents']],
    ['a dozen trucks and half a million shells', ['a dozen | 12 | trucks', 'half a million | 500000 | shells']],
    ['Two dozen shops closed.', ['Two dozen | 24 | shops']],
    ['One of the aid convoys was seized.', ['One of the aid convoys | 1 | convoys']],
    ['the last remaining hospital', ['last remaining | 1 | hospitals']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('numbers that no noun follows', () => {
  test.each<Pair>([
    ['Nine had been let go and one had died in jail.', ['Nine | 9 | persons', 'one | 1 | persons | killed']],
    ['It may be fewer than 700.', ['fewer than 700 | ..699 | persons']],
    ['The guild puts the figure at eight.', ['eight | 8 | persons']],
    ['The first survey put civilian deaths at around 30.', ['around 30 | ~30 | persons | killed | civilian']],
    ['Of the crew, 14 had not been heard of since.', ['14 | 14 | persons | missing']],
    [
      'At least 21 people were killed. Five were children.',
      ['At least 21 | 21.. | persons | killed', 'Five | 5 | persons | killed'],
    ],
    ['There were two raids, and he ordered both. He denied all four.', ['two | 2 | raids', 'four | 4 | persons']],
    ['The mill was hit twice.', ['twice | 2 | times']],
    ["All but three of the valley's 19 schools closed.", ["All but three of the valley's 19 | 16 of 19 | schools"]],
    ["More than half of the town's 11 pumps broke.", ["More than half of the town's 11 | 6.. of 11 | pumps"]],
    ['They traced 61 of roughly 80 people.', ['61 of roughly 80 | 61 of 80 | persons']],
    ['The youngest of the dead was six. A girl of nine was found.', []],
    ['A man from the Seven Wells Alliance spoke.', []],
    ['Some 800 people are cut off in Sorrel.', ['Some 800 | ~800 | persons | trapped']],
    ['Up to 5,000 people have left the town.', ['Up to 5,000 | ..5000 | persons | displaced']],
    ['Fourteen pupils were treated for shock.', ['Fourteen | 14 | persons | injured']],
    ['Two of the injured died overnight.', ['Two | 2 | persons | killed']],
    ['In Sorrel 2031 was a hard year.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('bound words', () => {
  test.each<Pair>([
    ['at least 40 homes', ['at least 40 | 40.. | homes']],
    ['no fewer than twelve homes', ['no fewer than twelve | 12.. | homes']],
    ['40 or more homes', ['40 or more | 40.. | homes']],
    ['more than 100 homes', ['more than 100 | 101.. | homes']],
    ['up to 50 homes', ['up to 50 | ..50 | homes']],
    ['as many as 50 homes', ['as many as 50 | ..50 | homes']],
    ['no more than 50 homes', ['no more than 50 | ..50 | homes']],
    ['fewer than 50 homes', ['fewer than 50 | ..49 | homes']],
    ['nearly 100,000 homes', ['nearly 100,000 | ..100000 | homes']],
    ['about 30 homes and an estimated 20 shops', ['about 30 | ~30 | homes', 'an estimated 20 | ~20 | shops']],
    ['between 10 and 15 homes', ['between 10 and 15 | 10..15 | homes']],
    [
      '10 to 15 homes, 20–30 shops, 5-6 cars',
      ['10 to 15 | 10..15 | homes', '20–30 | 20..30 | shops', '5-6 | 5..6 | cars'],
    ],
    ['two or three tanks', ['two or three | 2..3 | tanks']],
    ['2 to 3 million leaflets', ['2 to 3 million | 2000000..3000000 | leaflets']],
    ['five out of six hospitals', ['five out of six | 5 of 6 | hospitals']],
    ['three of the 12 bridges', ['three of the 12 | 3 of 12 | bridges']],
    ['tens of thousands of shells', ['tens of thousands | 10000.. | shells']],
    ['dozens of shells, several hundred mines', ['dozens | 24.. | shells', 'several hundred | 100.. | mines']],
    [
      'several strikes, a number of homes, few roads',
      ['several | vague | strikes', 'a number of | vague | homes', 'few | vague | roads'],
    ],
    ['almost all of our efforts', ['almost all | vague | efforts']],
    ['two-thirds of the homes', ['two-thirds | vague-proportion | homes']],
    ['60 percent of the homes', ['60 percent | vague-proportion | homes']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected.map(e => e.replace('a number of |', 'a number |'))))
})

describe('harm', () => {
  test.each<Pair>([
    [
      'The blast killed at least 12 civilians and wounded 30 others.',
      ['at least 12 | 12.. | persons | killed | civilian', '30 | 30 | persons | injured'],
    ],
    ['12 killed and 30 injured in Velmar', ['12 | 12 | persons | killed', '30 | 30 | persons | injured']],
    ['Twelve people were killed and 30 injured.', ['Twelve | 12 | persons | killed', '30 | 30 | persons | injured']],
    [
      'A shell hit the market, killing 12 and wounding 30.',
      ['12 | 12 | persons | killed', '30 | 30 | persons | injured'],
    ],
    ['The death toll rose to 40.', ['40 | 40 | persons | killed']],
    ['a death toll of at least 40', ['at least 40 | 40.. | persons | killed']],
    ['which led to hundreds of civilian deaths', ['hundreds | 100.. | persons | killed | civilian']],
    ['The bodies of 14 people were found.', ['14 | 14 | persons | killed']],
    ['nearly 100,000 residents were trapped inside the ruins', ['nearly 100,000 | ..100000 | persons | trapped']],
    ['accused the army of seizing 15 aid workers on their way', ['15 | 15 | persons | detained']],
    [
      'Five soldiers and two fighters died.',
      ['Five | 5 | persons | killed | combatant', 'two | 2 | persons | killed | combatant'],
    ],
    ['Twelve soldiers killed 30 villagers.', ['Twelve | 12 | persons | combatant', '30 | 30 | persons | killed']],
    ['Three people are missing.', ['Three | 3 | persons | missing']],
    ['Gunmen kidnapped six nurses.', ['six | 6 | persons | abducted']],
    ['More than 2,000 people fled their homes.', ['More than 2,000 | 2001.. | persons | displaced']],
    ['Some 300 residents are without water.', ['Some 300 | ~300 | persons | deprived']],
    ['The attack left 12 people dead.', ['12 | 12 | persons | killed']],
    ['The attack left 12 dead and 3 wounded.', ['12 | 12 | persons | killed', '3 | 3 | persons | injured']],
    ['Twenty wounded soldiers were treated.', ['Twenty | 20 | persons | injured | combatant']],
    ['The shelling cost 12 lives.', ['12 | 12 | persons | killed']],
    ['In the village of 200 people, shells killed five.', ['200 | 200 | persons', 'five | 5 | persons | killed']],
    [
      'Eleven people, including four children, were killed.',
      ['Eleven | 11 | persons | killed', 'four | 4 | persons | killed'],
    ],
    ['a street riddled with dead bodies', ['dead bodies | unquantified | persons | killed']],
    ['The strike killed civilians.', ['civilians | unquantified | persons | killed | civilian']],
    ['The number of civilians killed has passed 10,000.', ['10,000 | 10000 | persons | killed']],
    ['Forty prisoners were executed.', ['Forty | 40 | persons | killed']],
    ['Seven fighters were taken prisoner.', ['Seven | 7 | persons | detained | combatant']],
    ['They found 30 dead birds.', ['30 | 30 | birds']],
    ['It killed five and infected 17 others.', ['five | 5 | persons | killed', '17 | 17 | persons']],
    [
      '3,000 residents left and 900 were left without water.',
      ['3,000 | 3000 | persons', '900 | 900 | persons | deprived'],
    ],
    ['20 drones came, 18 of which were shot down.', ['20 | 20 | drones', '18 | 18 | drones']],
    ['Two of the dead were children aged 4 and 9.', ['Two | 2 | persons | killed']],
    ['Officials say that a girl died; no deaths were reported.', []],
    ['The mayor, 56, and his sons, 10 and 12, died at 10 a.m.', []],
    ['40 per cent of the 18,000 homes', ['40 per cent of the 18,000 | vague-proportion of 18000 | homes']],
    ['200 are confirmed dead and 2600 are ill.', ['200 | 200 | persons | killed']],
    ['They destroyed 12 homes.', ['12 | 12 | homes']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('rates', () => {
  test.each<Pair>([
    ['The city treats more than 100 patients each day.', ['more than 100 | 101.. | patients | per day']],
    ['Each day, air strikes killed tens of people.', ['tens | 10.. | persons | killed | per day']],
    ['They fire 40 shells an hour.', ['40 | 40 | shells | per hour']],
    ['They hit 12 homes in a day.', ['12 | 12 | homes']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('no counts', () => {
  test.each([
    'In 2014 she moved to 12 Mill Street, at 4:30 pm on 12 May 2031.',
    'A 4-year-old girl, Anna Varr, 34, and a three-day siege.',
    'The 11th Brigade left Hospital No. 3 under Article 25.',
    'No one helped one another; one by one they went.',
    'It was the most terrible month, at most.',
    'one of us',
  ])('%s', text => expect(read(text)).toEqual([]))
})

const pieces = [
  'at',
  'least',
  '12',
  '1,640',
  'more',
  'than',
  'killed',
  'people',
  'and',
  'to',
  '–',
  'of',
  'out',
  'dozens',
  'a',
  'hundred',
  'million',
  'between',
  'were',
  'civilian',
  'deaths',
  '.',
  'one',
  'two',
  '-',
  'thirds',
  'each',
  'day',
  'k',
  '999999999999999',
  '0',
  'some',
  'several',
  '%',
  'half',
  'no',
  'fewer',
  '\n',
  'or',
  'bodies',
  'non-combatants',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

test('law: spans ascend without overlap, and every figure can be held', () => {
  fc.assert(
    fc.property(anyText, text => {
      let end = 0
      for (const q of findQuantities(takeApart(text, () => false))) {
        expect(q.start).toBeGreaterThanOrEqual(end)
        expect(q.end).toBeLessThanOrEqual(text.length)
        end = q.end
        const { start, head, statusWords, ...rest } = q
        const exact = text.slice(start, q.end)
        expect(head.end).toBeGreaterThan(head.start)
        quantity({
          ...rest,
          anchor: { start, end: q.end, exact } as never,
          ...(statusWords && { statusAsStated: text.slice(statusWords.start, statusWords.end) }),
        })
      }
    }),
    { numRuns: 2000 },
  )
})

test('100,000 words are read in about a second', () => {
  const doc = takeApart(
    'The blast killed at least 12 civilians and wounded 30 others near several homes , she said . '.repeat(5500),
    () => false,
  )
  const began = performance.now()
  expect(findQuantities(doc, [])).toHaveLength(16_500)
  expect(performance.now() - began).toBeLessThan(3000)
})

test.each(['one hundred ', 'twenty five ', '12, ', 'people ', '1 000 ', 'killed ', 'tens of thousands of '])(
  'the same words again and again ("%s") stay cheap',
  words => {
    const doc = takeApart(words.repeat(5_000), () => false)
    const began = performance.now()
    findQuantities(doc)
    expect(performance.now() - began).toBeLessThan(4_000)
  },
)
