import { expect, test } from 'vitest'
import { takeApart } from '../document.ts'
import { findCast } from '../cast.ts'

/** Kind and words of every mention, in order. */
function mentions(text: string): readonly string[] {
  const cast = findCast(takeApart(text, () => false))
  const kind = new Map(cast.entities.map(e => [e.ref, e.kind]))
  return cast.mentions.filter(m => m.as !== 'pronoun').map(m => `${kind.get(m.ref)}: ${text.slice(m.start, m.end)}`)
}

test.each<[text: string, found: readonly string[]]>([
  ['Anyone who stays is a fighter, he said.', ['group: Anyone who stays']],
  ['She asked after those taken from Orlen.', ['group: those taken from Orlen', 'place: Orlen']],
  ['The shells came from Orlen, some parents claim; others say they came from Dask.', ['group: others']],
  ['The soldiers took four boxes of insulin.', ['facility: four boxes of insulin']],
  ['They took the insulin and left the biscuits.', ['facility: the insulin', 'facility: the biscuits']],
  [
    'Shells hit the clinic, the vestry and the annexe.',
    ['facility: the clinic', 'facility: the vestry', 'facility: the annexe'],
  ],
  ['A general was blamed for the hospital blitz.', ['facility: the hospital']],
  [
    'Shells hit a wing of the hospital and two blocks of flats.',
    ['facility: a wing of the hospital', 'facility: two blocks of flats'],
  ],
  [
    'The drone hit the north wing of the Orlen maternity hospital.',
    ['facility: the north wing of the Orlen maternity hospital'],
  ],
  [
    'Bombs fell on the clinic roof and the dialysis unit.',
    ['facility: the clinic roof', 'facility: the dialysis unit'],
  ],
  ['The army says it strikes only military targets.', ['facility: military targets']],
  ['According to the indictment, Ivo Varr fled.', ['exhibit: the indictment']],
  ['“I have lost four since May,” she said.', ['group: four']],
  ['“One of them asked me,” he said.', ['unidentified: One of them']],
])('%s', (text, found) => {
  const told = mentions(text)
  for (const f of found) expect(told).toContain(f)
})

test.each<[text: string, never: string]>([
  ['Shells hit the school, and smoke rose.', 'smoke'],
  ['Shells hit the clinic and killed two people on the morning.', 'facility: the morning'],
  ['The farmers sold bread.', 'facility: bread'],
  ['One mine exploded.', 'unidentified: One'],
])('%s holds no %s', (text, never) => {
  expect(mentions(text).filter(m => m.includes(never))).toEqual([])
})

test.each<[text: string, word: string, who: string]>([
  ['Anna Brec told Marrow Wire that three shells fell on the clinic and burned its courtyard.', 'its', 'the clinic'],
  ['The bridge at Dask is gone. It was blown on Tuesday.', 'It', 'The bridge'],
  ['The ministry of Dask declined to comment. It has maintained that nobody fired.', 'It', 'The ministry of Dask'],
  ['Ivo Varr spoke. Pressed on the dead, denied it. “I fired,” said Varr.', 'I', 'Ivo Varr'],
])('%s: %s is %s', (text, word, who) => {
  const cast = findCast(takeApart(text, () => false))
  const found = cast.mentions.find(m => text.slice(m.start, m.end) === word)
  expect(cast.entities.find(e => e.ref === found?.ref)?.label).toBe(who)
})
