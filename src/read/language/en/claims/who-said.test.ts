import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

/** "outer < inner: words" for every claim but those of posts and ranks; nothing before the colon where the report itself speaks. */
function heard(text: string): readonly string[] {
  const reading = readingOf(text)
  const label = (ref: string) => reading.entities.find(e => e.ref === ref)?.label ?? ref
  return reading.claims
    .filter(c => !c.says.predicate.startsWith('holds-'))
    .map(c => {
      const chain = c.chain.slice(1).map(link => label(link.actor))
      return `${chain.join(' < ')}: ${c.anchors[0].exact}`
    })
}

/** A text, and what is heard in it, from whom. */
const pairs: readonly (readonly [text: string, ...heard: string[]])[] = [
  // who passes words on, and from whom
  [
    'Halden Wire said, citing the health ministry, that 25 people had died.',
    'Halden Wire < the health ministry: 25 people had died',
  ],
  [
    'At least 25 people are dead, Halden Wire said, citing the health ministry.',
    'Halden Wire < the health ministry: At least 25 people are dead',
  ],
  [
    'Focus magazine cited police sources as saying the boy was a member of the group.',
    'magazine < police sources: the boy was a member of the group',
  ],
  // the words of one inside what another tells
  [
    'Officials said two people died in what Vorrenia described as a targeted strike.',
    'Officials: two people died',
    'Vorrenia: described as a targeted strike',
  ],
  [
    'The lawyer Ilva Moren said the rebels offered to free the wounded, but said that the road was mined.',
    'Ilva Moren < the rebels: offered to free the wounded',
    'Ilva Moren: the road was mined',
  ],
  // what is done, and what somebody is accused of
  [
    'Police arrested two teenagers aged 15 and 17, accused of plotting an attack on a school in Tarn.',
    ': Police arrested two teenagers aged 15 and 17',
    'unspecified: accused of plotting an attack on a school in Tarn',
  ],
  // a pronoun behind the words is nobody who is named in them
  [
    'Three rebel spokesmen said the wounded would go first. Rebels would follow, they said, adding that the road was open.',
    'Three rebel spokesmen: the wounded would go first',
    'Three rebel spokesmen: Rebels would follow',
    'Three rebel spokesmen: the road was open',
  ],
  // names that look like verbs, and nouns that look like saying words
  ['“The brigade used this house as a base,” Cook said.', 'Cook: The brigade used this house as a base,'],
  ['Fears swept across Tarn on Monday as police searched two houses.', ': Fears swept across Tarn on Monday'],
  // marks that close before the sentence does
  [
    '“Which town is freed next depends on where most fighters from abroad” are hiding, Joren Dast said.',
    'Joren Dast: Which town is freed next depends on where most fighters from abroad” are hiding',
  ],
  // what is believed of somebody is believed by nobody who stands near
  [
    'The battle depends on how much resistance they face from 5,000 fighters believed to be inside Tarn.',
    'unspecified: The battle depends on how much resistance they face from 5,000 fighters believed to be inside Tarn',
  ],
]

test.each(pairs)('%s', (text, ...expected) => {
  expect(heard(text)).toEqual(expect.arrayContaining([...expected]))
})
