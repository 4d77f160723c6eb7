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
  // who is heard in a recording, and whose document a later noun stands for
  [
    '“Why is he still here?” Ilva Moren is recorded saying.\n“The town must fall.”',
    'Ilva Moren: Why is he still here?',
    'Ilva Moren: The town must fall.',
  ],
  ['Ilva Moren is heard saying that the town must fall.', 'Ilva Moren: the town must fall'],
  [
    'In a Telegram post, Tesk City Council said five wards were shut.\nDoctors have said they can do no more.\n“Nobody can be treated,” the post reads.\n“Everyone needs help.”',
    'Tesk City Council: five wards were shut',
    'Doctors: they can do no more',
    'Tesk City Council: Nobody can be treated,',
    'Tesk City Council: Everyone needs help.',
  ],
  [
    'It left despite reports from the Vorren government, which state efforts to open the road had been sabotaged.',
    ': It left despite reports from the Vorren government',
    'Vorren government: efforts to open the road had been sabotaged',
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
  // a saying word inside a clause that only leads up to the sentence
  [
    'When the mayor of Tarn said the bridge was gone, 200 people left the town.',
    'the mayor of Tarn: the bridge was gone',
    ': 200 people left the town',
  ],
  // what is shown says nothing for those behind "on"
  [
    'A video on Vorrish channels claimed to show soldiers in Tarn.',
    ': A video on Vorrish channels claimed to show soldiers in Tarn',
  ],
  ['A letter from the mayor says the town of Tarn is lost.', 'the mayor: the town of Tarn is lost'],
  // what others only thought
  [
    'According to Open Hands, police troops had expected supporters of the council to march on Sunday.',
    'Open Hands: police troops had expected supporters of the council to march on Sunday',
  ],
  // one who speaks behind the words, with a title
  [
    '“A lot of people told me it was impossible,” says energy secretary Pizarro. “Today it is done.”',
    'Pizarro: Today it is done.',
  ],
  // nouns and verbs that look alike
  ['The ministry estimates 40 homes burned.', 'The ministry: 40 homes burned'],
  ['Economists say Tarn recovered sooner than other towns.', 'Economists: Tarn recovered sooner than other towns'],
  ['Poverty fell in Tarn to 36%, while per capita income grew.', ': Poverty fell in Tarn to 36%'],
  // what is warned of
  [
    'Some rebel groups have warned of an attack on the march in Tarn.',
    'Some rebel groups: have warned of an attack on the march in Tarn',
  ],
  // an account of one’s own
  ['Anna Dell runs the shelter in Tarn. By her own count 300 people were shot.', 'Anna Dell: 300 people were shot'],
  // the source’s own apposition
  ['According to Anna Dell, a teacher, the roof fell at noon in Tarn.', 'Anna Dell: the roof fell at noon in Tarn'],
  // of several who say it, the first
  ['Doctors, nurses and a priest said the ward in Tarn was full.', 'Doctors: the ward in Tarn was full'],
  // who goes on behind words between commas
  ['Sadik draws me aside, as Karim plays, and tells me he cannot stay in Tarn.', 'Sadik: he cannot stay in Tarn'],
  // documents of a court speak for themselves
  ['The indictment says 17 people were killed in Tarn.', 'The indictment: 17 people were killed in Tarn'],
  // whose "saying" it is
  [
    'Donald Marn is defending his early tweets attempting to shame a former mayor of Tarn, saying it shows strength.',
    'Donald Marn: it shows strength',
  ],
  [
    'Anna Dell spoke out about the death of Ilva Moren in Tarn, Vorrenia, arguing that the police should be tried.',
    'Anna Dell: the police should be tried',
  ],
  // envoys who agree have done something; the ministry tells of it
  [
    'Envoys had agreed last month to spare rail stations in Tarn, the foreign ministry said.',
    'the foreign ministry: Envoys had agreed last month to spare rail stations in Tarn',
  ],
  // a name behind a dash or before a colon
  ['“We waited for the buses. Nobody came to Tarn.” — Anna Dell', 'Anna Dell: Nobody came to Tarn.'],
  ['Anna Dell: The town of Tarn was shelled all night', 'Anna Dell: The town of Tarn was shelled all night'],
  // calling somebody on Friday is calling them nothing
  [
    'The spokesman says that Anna Dell called Ilva Moren on Friday to thank the mayor of Tarn.',
    'The spokesman: Anna Dell called Ilva Moren on Friday to thank the mayor of Tarn',
  ],
  // a body nobody has met before, where it says something
  ['The monitor said 12 people had died in Tarn.', 'The monitor: 12 people had died in Tarn'],
  // a state with an apposition
  [
    'Even Vorrenia, the only ally of Tarn, says it was “opposed” to the test.',
    'Vorrenia: it was “opposed” to the test',
  ],
  // of whom nobody has spoken before, the words may be the speaker’s own
  [
    'The ministry will close two mines in Tarn, it said on Monday.',
    'The ministry: The ministry will close two mines in Tarn',
  ],
  // those who name are not those named last
  [
    'The attack in Tarn shocked fans at home and abroad who call the studio “the house”.',
    ': The attack in Tarn shocked fans at home and abroad who call the studio “the house”',
  ],
  // counts that go on behind the verb
  [
    'Anna Dell said 41 of the dead in Tarn were men, 15 women and at least two children.',
    'Anna Dell: 15 women',
    'Anna Dell: at least two children',
  ],
  [
    'Fighting killed between 58 and 64 civilians and injured more than 170 in Tarn, the mission said.',
    'the mission: Fighting killed between 58 and 64 civilians',
    'the mission: injured more than 170 in Tarn',
  ],
  // a tag is no statement, whoever "he" may be
  ['“No road is open,” he said in a video address late Sunday.', 'unspecified: No road is open,'],
  // what stands between commas and only tells how somebody was reached or asked
  [
    'A driver, reached by phone, said the bridge in Tarn gave way last week.',
    'A driver: the bridge in Tarn gave way last week',
  ],
  [
    'Ilva Moren accused gangs of storing mines in Tarn and, asked about the wounded, denied that any school had been hit.',
    'Ilva Moren: denied that any school had been hit',
  ],
  // what somebody does beside accusing, denying or describing
  [
    'Anna Dell said her client denies giving orders and was in Tarn that night.',
    'Anna Dell < her client: denies giving orders',
    'Anna Dell: was in Tarn that night',
  ],
  [
    'Anna Dell described Tarn as a grave in a post and attached a photograph of the school.',
    'Anna Dell: described Tarn as a grave in a post',
    ': attached a photograph of the school',
  ],
  // a charge before a court reports nothing by itself
  [
    'Ilva Moren said her office had opened a file but stressed that nobody in Tarn had been charged.',
    'Ilva Moren: nobody in Tarn had been charged',
  ],
  // the saying word of a main clause that a relative one was put into
  [
    'The army said it was them, and a baker who’d had his van parked in Tarn told us he heard a drone.',
    'a baker: he heard a drone',
  ],
  // what is being said by nobody who is named
  [
    'The miners’ union speaks of five men missing in Tarn, and it is being said in the harbour that they were shot.',
    'The miners’ union: speaks of five men missing in Tarn',
    'unspecified: it is being said in the harbour that they were shot',
  ],
  [
    '“People say it was the army, firing on Tarn,” Anna Dell said.',
    'Anna Dell < unspecified: People say it was the army, firing on Tarn,',
  ],
  [
    'Jor Mast has been unmasked as the owner of a mine in Tarn.',
    'unspecified: has been unmasked as the owner of a mine in Tarn',
  ],
  // whoever has it right
  [
    'The bridge in Tarn is gone, which leaves “about 700 people” cut off, if the town council has it right.',
    'the town council: which leaves “about 700 people” cut off',
  ],
  // writings that name no writer
  [
    'Anna Dell spoke in Tarn. On the wall of the school somebody has painted a line: “The mayor sold us.”',
    'unspecified: The mayor sold us.',
  ],
  [
    'Anna Dell said the town was lost. “Whoever stays will be shot,” warned a leaflet dropped over Tarn.',
    'unspecified: Whoever stays will be shot,',
  ],
  [
    'Anna Dell said the town of Tarn was lost. “Nobody is coming,” reads a note passed to Halden Wire.',
    'unspecified: Nobody is coming,',
  ],
  // others’ counts
  [
    '“We waited in Tarn,” Anna Dell said. “My neighbours counted more than 40 blasts in one night.”',
    'Anna Dell < My neighbours: My neighbours counted more than 40 blasts in one night.',
  ],
  // what is judged
  ['Two experts from Tarn rated it “quite likely” genuine.', 'Two experts from Tarn: rated it “quite likely” genuine'],
  // a source between "and" and its verb covers what follows
  [
    'Farmers in Tarn say soldiers took two tractors and that when Jor Mast objected he was hit and, his sister told us, left in the road till night.',
    'Farmers in Tarn: soldiers took two tractors and that',
    'Farmers in Tarn: Jor Mast objected he was hit',
    'his sister: left in the road till night',
  ],
  // what a source at one end has not passed on
  [
    'Jor Mast promised a 12-hour pause in Tarn; it lasted less than two, says Anna Dell.',
    'Jor Mast: promised a 12-hour pause in Tarn',
    'Anna Dell: it lasted less than two',
  ],
  [
    'Two shops in Tarn burned, according to Anna Dell, though the ministry insisted that one was empty.',
    'Anna Dell: Two shops in Tarn burned',
    'the ministry: one was empty',
  ],
  // marks within marks
  [
    '“Families call us,” Anna Dell said. “They ask, ‘Is he alive?’ We saw Tarn.”',
    'Anna Dell < Families: They ask, ‘Is he alive?’',
    'Anna Dell: We saw Tarn.',
  ],
  // who is named says nothing
  [
    'The captain, named in the verdict as Jor Mast, allegedly left Tarn in June.',
    'unspecified: The captain, named in the verdict as Jor Mast, allegedly left Tarn in June',
  ],
]

test.each(pairs)('%s', (text, ...expected) => {
  expect(heard(text)).toEqual(expect.arrayContaining([...expected]))
})

test('the outlet is not made to say what somebody answers in a few words', () => {
  expect(heard('Not true, says Anna Dell of the first report from Tarn.').filter(c => c.startsWith(':'))).toEqual([])
})
