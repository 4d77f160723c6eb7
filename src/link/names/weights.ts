/**
 * What differences cost, in slips of the pen: one letter mistaken for another is one. A little over two slips in a whole name are worth a
 * person's look, which is what `bearable` says. `vowel`, `near`, `shortName` and `bearable` were tried at several values on the part of a
 * public set that may be looked at (docs/names.md); the rest is judgement.
 */
export const weights = {
  /** At this cost the score is `threshold`. */
  bearable: 2.4,
  threshold: 0.7,
  /** One vowel for another; a vowel too many. */
  vowel: 0.7,
  extraVowel: 0.9,
  /** Sounds that romanisations mistake for each other; a letter doubled; an h too many. */
  near: 0.6,
  doubled: 0.3,
  extraH: 0.6,
  /** A vowel that an Arabic or Hebrew spelling leaves out. */
  unwritten: 0.12,
  /** A spelling that sounds the same, beside what else differs. */
  sound: 0.25,
  /** Short names: letters below which a slip weighs more. */
  shortName: 8,
  nickname: 0.6,
  /** Two given names that are both known, and different, beside their spelling. */
  otherGivenName: 0.7,
  initial: 0.5,
  joined: 0.2,
  acronym: 0.8,
  /** People whose names stand in another order with no comma to say so. */
  order: 0.3,
  /** Two names that have a part each for which the other has none. */
  conflict: 3,
  /** A part that only one name has. */
  extraName: 0.4,
  extraPatronymic: 0.15,
  extraInitial: 0.3,
  particle: 0.12,
  /** Beside each such part, where the names have only one word in common. */
  alone: 0.5,
  /** How far the names of bodies may differ as wholes, spaces and small words aside. */
  wholeOfBody: 1.2,
  /** A sign that writes a whole syllable or word. */
  syllable: 3,
  /** Of bodies. */
  extraWord: 2.6,
  extraPlace: 1.4,
  extraFormLike: 0.8,
  extraWordOfUnit: 0.4,
  extraNumber: 1.8,
  form: 0.4,
  formsDiffer: 2.6,
  formsNear: 0.4,
  alternative: 0.3,
  translated: 0.4,
  /** Father and son changing places around "bin". */
  generations: 1.5,
} as const
