import fc from 'fast-check'

/** Sentences of invented reports that assert something. */
export const sentences = [
  'The governor, Mara Kelvin, said on Monday that three people had been killed in Tesk.',
  '"We saw the shells land," Kelvin told reporters.',
  'Nobody was hurt, according to the Sorvan Army, which denied firing on the town.',
  'Colonel Ivar Varden said his men “never fired at a school”.',
  'More than 40 residents fled the village of Lethmar in the first week of May 2031.',
  'At least 12 civilians were wounded when a drone struck the market, police said.',
  '‘They took my brother away,’ said Anna, a teacher from Odrelin.',
  'About 200 people were sheltering in the school when it was hit last Friday.',
  'Varden, who commands the Third Brigade, has held the post since 2029.',
  'The hospital had been without power for two days, its director said.',
  'Between five and nine people are missing, the mayor said yesterday.',
  'On 12 May 2031 a shell hit the bakery in Odrelin, killing a woman and her son.',
  'The ministry has accused the Sorvan Army of shelling the convoy.',
  'He said the army had “no soldiers” there.',
] as const

export const questions = [
  'Did the army shell the hospital in Tesk?',
  'Why did Varden attack the town?',
  'Who killed the three people?',
] as const
export const orders = ['Leave the town before noon.', 'Do not fire on the hospital.'] as const
export const promises = [
  '"We will burn the town," Varden said.',
  'The army promised to let the convoy through.',
] as const
export const unrelated = [
  'The apple harvest in the northern valley was good this year.',
  'Tickets for the concert cost nine crowns.',
  'A new library opens in the spring.',
] as const

/** Paragraphs of one to four sentences, one to five of them. */
export const report = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map(paragraphs => paragraphs.map(p => p.join(' ')).join('\n\n'))
