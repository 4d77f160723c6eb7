import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

/** "voice speaker: words" for every claim but those of posts and ranks; `outlet` where the report itself speaks. */
function heard(text: string): readonly string[] {
  const { reading, claims } = claimsOf(text)
  const label = (ref: string) =>
    ref === 'outlet' ? 'outlet' : (reading.entities.find(e => e.ref === ref)?.label ?? ref)
  return claims.map(c => `${c.voice} ${label(c.chain.at(-1)?.actor ?? '')}: ${c.anchors[0].exact}`)
}

function claimsOf(text: string) {
  const reading = readingOf(text)
  return { reading, claims: reading.claims.filter(c => !c.says.predicate.startsWith('holds-')) }
}

/** A text, and what somebody in it is heard to say. */
const pairs: readonly (readonly [text: string, ...heard: string[]])[] = [
  // a source inside a phrase
  [
    'By the headteacher’s account, 22 pupils were hurt at Morley School.',
    'indirect the headteacher: 22 pupils were hurt at Morley School',
  ],
  [
    'The queue at Tarn runs to four kilometres by one driver’s reckoning.',
    'indirect one driver: The queue at Tarn runs to four kilometres',
  ],
  // tags at the end
  [
    'Nine people dead, 31 hurt in overnight strike, ministry says',
    'indirect ministry: Nine people dead, 31 hurt in overnight strike',
  ],
  ['The shells were our own, some parents claim.', 'indirect some parents: The shells were our own'],
  [
    'Captain ordered troops to fire on queue, court hears',
    'unattributed unspecified: Captain ordered troops to fire on queue',
  ],
  // saying words behind a plural, and others before "that"
  [
    'Several channels claim Vorrish soldiers were hiding in the mosque.',
    'indirect Several channels: Vorrish soldiers were hiding in the mosque',
  ],
  [
    'The education ministry regrets that seven schools in Tarn were shelled.',
    'indirect The education ministry: seven schools in Tarn were shelled',
  ],
  ['The rail union speaks of five men missing.', 'indirect The rail union: speaks of five men missing'],
  // a second speaker behind a comma
  [
    'The army says it was the rebels, the rebels say Tarn was shelled by the army.',
    'indirect The army: it was the rebels',
    'indirect the rebels: Tarn was shelled by the army',
  ],
  // nobody known is nobody else
  [
    'Ilva Moren said the bridge at Tarn was mined. The Gorl prosecuter told us he has 38 names.',
    'indirect Ilva Moren: the bridge at Tarn was mined',
    'indirect The Gorl prosecuter: he has 38 names',
  ],
  [
    'The court also heard that the battalion had shelled Tarn.',
    'unattributed unspecified: the battalion had shelled Tarn',
  ],
  // what a relative clause reports ends with it
  [
    'Colonel Jan Ferr, who is suspected of shelling Tarn, fled the town of Orl on Monday.',
    'unattributed unspecified: is suspected of shelling Tarn',
    'outlet outlet: Colonel Jan Ferr, who is suspected of shelling Tarn, fled the town of Orl on Monday',
  ],
  [
    'Anna Sool, whose husband and mother were among the dead, called on the ministry to name everyone involved.',
    'indirect Anna Sool: called on the ministry to name everyone involved',
  ],
  // times are no subjects, and stops end sentences
  [
    '“Anyone on that road before noon tomorrow will not be touched,” General Arl Tesk said.',
    'direct Arl Tesk: Anyone on that road before noon tomorrow will not be touched,',
  ],
  [
    'Ilva Moren said the clinic was hit at 3am. The governor, Adam Kell, said it was empty.',
    'indirect Ilva Moren: the clinic was hit at 3am',
    'indirect Adam Kell: it was empty',
  ],
  [
    '“Let the doctors in. Families call us every day,” Ilva Moren said.',
    'direct Ilva Moren: Families call us every day,',
  ],
  // "that order" opens no clause
  ['“Radovan Tchelik gave that order,” said Ilse Tormek.', 'direct Ilse Tormek: Radovan Tchelik gave that order,'],
  // what is said to have been heard from others is theirs
  [
    '“People say it was the army. We were told that Tarn was empty,” Davin Ohr said.',
    'direct unspecified: People say it was the army.',
    'direct unspecified: We were told that Tarn was empty,',
  ],
  [
    'A letter found in the mill, signed Temmo Dray, describes the evening. “I fired because they fired,” it reads.',
    'direct Temmo Dray: I fired',
  ],
  [
    'Seven trucks were turned back at Tarn by two drivers’ count, while three were burned at Orl, in the words of the guide, Ann Bell.',
    'indirect Ann Bell: three were burned at Orl',
  ],
  // what is remarked on a claim is not the claim
  [
    'The channel Strela claimed the men were “fighters in disguise” — a claim for which it offered no evidence.',
    'mixed Strela: the men were “fighters in disguise”',
  ],
  // whoever is asked has not said what the question says
  [
    'Asked whether the army would investigate, Col. Ruza Hanek, its spokeswoman, replied: “We did not shell Lasko.”',
    'direct Ruza Hanek: We did not shell Lasko.',
  ],
  [
    'According to figures shared with this newspaper by the Pell hospital, 61 people were wounded.',
    'indirect Pell hospital: 61 people were wounded',
  ],
  // who fears, and a pronoun that fits nobody
  ['The mayor fears that the school at Tarn may be shelled.', 'indirect The mayor: the school at Tarn may be shelled'],
  [
    'The Vorrish army shelled Tarn, its staff said. Three villages were hit as well, she said.',
    'unattributed unspecified: Three villages were hit as well',
  ],
  // the writer's own asking makes nobody the speaker
  [
    'Davin Ohr worked the ferry at Tarn. “I saw the school go,” he said.\nI asked him about the boats.\nQ: Who fired?\nA: The shots came from the mill.',
    'direct Davin Ohr: The shots came from the mill.',
  ],
]

test.each(pairs)('%s', (text, ...expected) => {
  const all = heard(text)
  for (const words of expected) expect(all).toContain(words)
})

const scopes: readonly (readonly [text: string, words: string, scope: string])[] = [
  ['Two shells hit Tarn, killing 17 people, officials said on Monday.', 'killing 17 people', 'clear'],
  ['Officials said two shells hit Tarn, killing 17 people.', 'killing 17 people', 'ambiguous'],
  ['Officials said two shells hit Tarn, which has no doctors.', 'which has no doctors', 'ambiguous'],
]

test.each(scopes)('whose words: %s', (text, words, scope) => {
  expect(claimsOf(text).claims.find(c => c.anchors[0].exact === words)?.scope).toBe(scope)
})

test.each<[string, readonly string[]]>([
  ['The mayor said the school may be shelled.', ['warns']],
  ['Ann Bell warned that hundreds could die.', ['warns']],
  ['“If they shell the clinic, people will die,” Ann Bell said.', ['warns', 'warns']],
  ['Ann Bell said soldiers would beat the prisoners every night.', ['ill-treats']],
  ['Ann Bell said the army may have shelled the school.', ['shells']],
])('what lies ahead is nobody’s deed: %s', (text, predicates) => {
  expect(claimsOf(text).claims.map(c => c.says.predicate)).toEqual(predicates)
})
