import { expect, test } from 'vitest'
import { gazetteerOf } from '../../../gazetteer/bundled.ts'
import { findCast } from '../cast.ts'
import { takeApart } from '../document.ts'
import { findToponyms, type TaggedName } from './toponyms.ts'

const never = (): boolean => false

function places(text: string, tagged?: readonly TaggedName[]) {
  const doc = takeApart(text, never, never)
  const found = findToponyms({ doc, cast: findCast(doc), gazetteer: gazetteerOf(), ...(tagged && { tagged }) })
  return found.map(f => `${f.demonym ? '~' : ''}${text.slice(f.start, f.end)}`)
}

test.each([
  ['They drove from Kharkiv to Lviv.', ['Kharkiv', 'Lviv']],
  ['The Kentucky State Police said so.', ['Kentucky']],
  ['It stands in Adair County.', ['Adair County']],
  ['GEORGETOWN, Ky. - It rained.', ['GEORGETOWN', 'Ky.']],
  ['The U.S. and the UK agreed.', ['U.S.', 'UK']],
  ['A Syrian court heard European envoys.', ['~Syrian', '~European']],
  ['The road to Nova Hreblia was cut, she said in Nova Hreblia.', ['Nova Hreblia', 'Nova Hreblia']],
  ['They crossed the Black Sea near Odesa.', ['Black Sea', 'Odesa']],
])('%s', (text, wanted) => {
  expect(places(text)).toEqual(wanted)
})

test.each([
  ['Mr. Lincoln told us that it rained.'],
  ['Senator Paris Denham spoke.'],
  ['Us and them.'],
  ['He reads the news and says nothing.'],
  ['President Jackson and Mrs. Houston spoke.'],
])('%s: no place', text => {
  expect(places(text)).toEqual([])
})

test('a tagger of names is believed before the cast', () => {
  const text = 'They met Milan there.'
  const [start, end] = [9, 14]
  const as = (kind: TaggedName['kind']) => places(text, [{ start, end, kind }])
  expect(as('place')).toEqual(['Milan'])
  expect(as('person')).toEqual([])
})
