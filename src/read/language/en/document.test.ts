import { expect, test } from 'vitest'
import { takeApart } from './document.ts'

const apart = (text: string) => takeApart(text, () => false)
const sentencesOf = (text: string) => apart(text).sentences.map(s => text.slice(s.start, s.end))
const quotedIn = (text: string) => apart(text).quotations.map(q => [text.slice(q.start, q.end), q.closed, q.continues])

test('ranks, initials and abbreviations end no sentence', () => {
  expect(sentencesOf('Col. A. Varr left. Gen Brask stayed at No. 3 Mill St. for a week.')).toEqual([
    'Col. A. Varr left.',
    'Gen Brask stayed at No. 3 Mill St. for a week.',
  ])
})

test('closing marks stay with their sentence, and a tag stays with its question', () => {
  expect(
    sentencesOf('"They shelled us. Twice," she said. "Why?" Col Varr asked. “It is over.” The line went dead.'),
  ).toEqual([
    '"They shelled us.',
    'Twice," she said.',
    '"Why?" Col Varr asked.',
    '“It is over.”',
    'The line went dead.',
  ])
})

test('quotations: straight, curly, single, nested, with apostrophes left alone', () => {
  expect(quotedIn(`The mayor's aide called it a 'massacre' and said "the troops' guns didn't stop".`)).toEqual([
    ['massacre', true, false],
    ["the troops' guns didn't stop", true, false],
  ])
  expect(quotedIn('“He said ‘leave’ twice,” she wrote.')).toEqual([
    ['He said ‘leave’ twice,', true, false],
    ['leave', true, false],
  ])
})

test('a paragraph that opens its quotation again goes on with it', () => {
  expect(quotedIn('"Everyone needs help.\n"All wards are full," the post reads.')).toEqual([
    ['Everyone needs help.', false, false],
    ['All wards are full,', true, true],
  ])
})

test('every token is the text it points at, astral characters and odd spaces included', () => {
  const text = '😀 Ask Varr: it’s 1,640\u00a0dead — not “some”… \u202eeh'
  for (const token of apart(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
})

test('100,000 quotation marks are read in one go', () => {
  const doc = apart('"'.repeat(100_000))
  expect(doc.paragraphs).toHaveLength(1)
})

/** Each word that is read as a verb. */
const verbsIn = (text: string): readonly string[] =>
  takeApart(text, () => false)
    .tokens.filter(t => t.pos === 'VERB')
    .map(t => t.text)

test.each<[string, readonly string[]]>([
  ['There are bodies under destroyed buildings.', []],
  ['We saw destroyed homes and burned cars.', ['saw']],
  ['Pictures of smoke and shattered windows were posted.', ['posted']],
  ['Troops shot civilians and burned houses.', ['shot', 'burned']],
  ['Bombs fell on homes and destroyed schools.', ['fell', 'destroyed']],
  ['Families call us every day.', ['call']],
  ['Her air force backs the council.', ['backs']],
  ['Some parents claim it was them.', ['claim']],
  ['It hit the south wing.', ['hit']],
  ['Five men missing, the union said.', ['said']],
])('what happened is told by verbs: %s', (text, verbs) => expect(verbsIn(text)).toEqual(verbs))

test.each<[string, readonly string[]]>([
  ['It came at 3am. “No,” she said.', ['It came at 3am.', '“No,” she said.']],
  ['Let them in. They are hungry.', ['Let them in.', 'They are hungry.']],
  ['It was 6 a.m. The sun rose.', ['It was 6 a.m.', 'The sun rose.']],
  ['It came at 6 a.m. Monday.', ['It came at 6 a.m. Monday.']],
])('a stop behind a small word ends the sentence: %s', (text, sentences) => {
  expect(takeApart(text, () => false).sentences.map(s => text.slice(s.start, s.end))).toEqual(sentences)
})
