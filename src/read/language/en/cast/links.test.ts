import { describe, expect, test } from 'vitest'
import { takeApart } from '../document.ts'
import { findCast } from '../cast.ts'
import type { Cast } from '../../../stages.ts'

const castIn = (text: string): Cast => findCast(takeApart(text, () => false))

/** Everybody found: kind and label → the words that stand for them. */
function told(text: string): Readonly<Record<string, readonly string[]>> {
  const cast = castIn(text)
  const words = (ref: string) => cast.mentions.filter(m => m.ref === ref).map(m => text.slice(m.start, m.end))
  return Object.fromEntries(cast.entities.slice(2).map(e => [`${e.kind}: ${e.label}`, words(e.ref)]))
}

describe('who is meant', () => {
  test('"he said" beside a quotation is whoever spoke last', () => {
    const text = 'Davrin Ohlet told me how it ended.\nIts mayor, Ilsa Morvane, is missing.\n"They shelled us," he said.'
    expect(told(text)['person: Davrin Ohlet']).toEqual(['Davrin Ohlet', 'he'])
  })

  test.each<[text: string, who: string, words: readonly string[]]>([
    [
      'Militias hold the Oss Valley. The Varan army said it carried out 40 raids in the Oss Valley, and that it would go on.',
      'group: Varan army',
      ['Varan army', 'it', 'it'],
    ],
    ['Anna Brec told Ivo Varr about Dask. Brec said she had fled.', 'person: Anna Brec', ['Anna Brec', 'Brec', 'she']],
    [
      'The Orlen Relief Council, which said it had no vans, shut.',
      'organisation: Orlen Relief Council',
      ['Orlen Relief Council', 'which', 'it'],
    ],
    ['“They took the boats,” said Anna Brec. Varan troops denied it.', 'group: they (Anna Brec)', ['They']],
    ['“They shelled us,” said Anna Brec, a nurse.', 'group: we (Anna Brec)', ['us']],
    [
      '“We counted 20 shells,” said Anna Brec, a spokeswoman for the Orlen Relief Council.',
      'organisation: Orlen Relief Council',
      ['We', 'Orlen Relief Council'],
    ],
    [
      'The clinic treated 20 people. Anna Brec said troops had “lined up nine men” and shot them.',
      'group: nine men',
      ['nine men', 'them'],
    ],
    ['In Orlen 30 people were hurt, nine of them badly.', 'group: 30 people', ['30 people', 'them']],
    [
      'Lena Orr spoke to Davrin Ohlet. He wept.\nQ: Who fired?\nA: I did not see.\nQ: Did you hear?\nA: My neighbours did.',
      'person: Davrin Ohlet',
      ['Davrin Ohlet', 'He', 'I', 'My'],
    ],
  ])('%s → %s', (text, who, words) => {
    expect(told(text)[who]).toEqual(words)
  })

  test.each<[text: string, who: string, words: readonly string[]]>([
    [
      'The Kurran health minister said 12 died. Tolish Foreign Minister Ismet Dal said no. The minister left.',
      'person: Ismet Dal',
      ['Ismet Dal'],
    ],
    [
      'Health Minister Ismet Dal left. The health minister wept.',
      'person: Ismet Dal',
      ['Ismet Dal', 'The health minister'],
    ],
    ['Varan forces left. Soldiers took the bridge.', 'group: Varan forces', ['Varan forces']],
    ['Varan forces left. The soldiers took the bridge.', 'group: Varan forces', ['Varan forces', 'The soldiers']],
    ['Varan forces came. Orlen troops fled. The soldiers took the bridge.', 'group: Varan forces', ['Varan forces']],
    ['A man believed to be Ivo Varr calls. "I said no," the voice barks.', 'person: Ivo Varr', ['Ivo Varr', 'I']],
    ['“I saw them,” Ivo Varr told Marrow Wire.', 'person: Ivo Varr', ['I', 'Ivo Varr']],
    ['A nurse said that soldiers came.', 'group: soldiers', ['soldiers']],
    ['Varan jets shot dead three women.', 'group: three women', ['three women']],
    ['His superior, Lt Col Ivo Varr, left.', 'person: Ivo Varr', ['His superior', 'Lt Col Ivo Varr']],
    ['Anna Brec, a resident of Orlen, wept. She said so.', 'person: Anna Brec', ['Anna Brec', 'a resident', 'She']],
    ['He was treated by a nurse, Ivo Varr said.', 'person: Ivo Varr', ['Ivo Varr']],
    [
      'Troops fired on the bread queue. The queue was long.',
      'group: the bread queue',
      ['the bread queue', 'The queue'],
    ],
    ["Ivo Varr's lawyer, Tobias Renn, said his client denies it.", 'person: Ivo Varr', ['Ivo Varr', 'his client']],
    ['“People left. They began to strike us,” said Anna Brec.', 'group: they (Anna Brec)', ['They']],
    [
      'Mohammed Abu Jaafar wept. Abu Jaafar left.',
      'person: Mohammed Abu Jaafar',
      ['Mohammed Abu Jaafar', 'Abu Jaafar'],
    ],
    ['“I saw it,” says Orlen energy secretary Ivo Varr.', 'person: Ivo Varr', ['I', 'Ivo Varr']],
    ['“Families call us every day,” Anna Brec said. “They ask us to help.”', 'group: Families', ['Families', 'They']],
    ['Officials in Vara said Vara backs Orlen.', 'place: Vara', ['Vara', 'Vara']],
    [
      'At least 14 people were killed. Others fled. The dead were shoppers.',
      'group: 14 people',
      ['14 people', 'The dead'],
    ],
    [
      'The raid killed 14 people and wounded 30 shoppers. The wounded wept.',
      'group: 30 shoppers',
      ['30 shoppers', 'The wounded'],
    ],
    [
      'Nine people were killed on Monday and ten men were killed on Tuesday. The dead were shoppers.',
      'group: The dead',
      ['The dead'],
    ],
    ['The raid left at least 14 people dead. The dead were shoppers.', 'group: 14 people', ['14 people', 'The dead']],
    ['Shells hit a bridge in Dask. That bridge was old.', 'facility: a bridge', ['a bridge', 'That bridge']],
    ['The West Bank was quiet.', 'place: West Bank', ['West Bank']],
    ['The charity Open Hands left. The charity said no.', 'organisation: Open Hands', ['Open Hands', 'The charity']],
    ['Rights group Lantern Watch said it had a list.', 'organisation: Lantern Watch', ['Lantern Watch', 'it']],
    ['The pastor of Dask wept. The seamstress said no.', 'unidentified: The seamstress', ['The seamstress']],
    ['South Varan said it had fired back.', 'place: South Varan', ['South Varan']],
    ['He met Tove Amber of Plough & Lamp.', 'organisation: Plough & Lamp', ['Plough & Lamp']],
    ['A wing of St Brannoc’s fell. It was dark.', 'place: St Brannoc', ['St Brannoc']],
    [
      'St Orla’s hospital shut. A wing of St Orla’s fell.',
      'facility: St Orla’s hospital',
      ['St Orla’s hospital', 'St Orla', 'St Orla'],
    ],
    ['Varan forces came. Militants fled.', 'group: Militants', ['Militants']],
    ['Varan government forces close in on Orlen.', 'group: Varan government forces', ['Varan government forces']],
    ['With the pumping station silent, Orlen fell.', 'facility: the pumping station', ['the pumping station']],
  ])('%s → %s', (text, who, words) => {
    expect(told(text)[who]).toEqual(words)
  })

  test('a building does nothing, so "they" is not the buildings', () => {
    const text = 'Shells hit the schools and the clinics. They burned two vans.'
    const cast = castIn(text)
    expect(
      cast.mentions.filter(m => text.slice(m.start, m.end) === 'They').map(m => cast.entityOf(m.ref).kind),
    ).toEqual(['group'])
  })

  test('a description in front of "identified as", a rank and a genitive at the end stand for the person', () => {
    const text =
      'The officer has been identified as General Ivo Varr. The general said no. The voice was the general’s.'
    expect(told(text)).toEqual({
      'person: Ivo Varr': ['The officer', 'General Ivo Varr', 'The general', 'the general'],
    })
  })

  test('the outlet by its name, by "this newspaper" and by "I" in its own voice', () => {
    const text = 'Anna Brec told The Lowland Courier that she left. She wrote to this newspaper, and I called her.'
    const cast = findCast(
      takeApart(text, () => false),
      { outlet: 'The Lowland Courier' },
    )
    const own = cast.mentions.filter(m => m.ref === 'outlet').map(m => text.slice(m.start, m.end))
    expect(own).toEqual(['The Lowland Courier', 'this newspaper', 'I'])
  })

  test('"it" after a saying verb is who says it; "it was" is nobody', () => {
    const text = 'The Orlen Relief Council said it had counted 20 shells. It was not possible to count more.'
    expect(told(text)['organisation: Orlen Relief Council']).toEqual(['Orlen Relief Council', 'it'])
  })
})
