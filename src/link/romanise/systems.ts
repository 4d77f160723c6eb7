import { type ArabicTable, romaniseArabic } from './arabic.ts'
import { romaniseBy, rulesByFirst, type Table } from './engine.ts'
import araAlalc1997 from './tables/ara-alalc-1997.json' with { type: 'json' }
import araBgnpcgn1956 from './tables/ara-bgnpcgn-1956.json' with { type: 'json' }
import araOdni2015 from './tables/ara-odni-2015.json' with { type: 'json' }
import araUn1972 from './tables/ara-un-1972.json' with { type: 'json' }
import araUn2017 from './tables/ara-un-2017.json' with { type: 'json' }
import rusAlalc2012 from './tables/rus-alalc-2012.json' with { type: 'json' }
import rusBgnpcgn1947 from './tables/rus-bgnpcgn-1947.json' with { type: 'json' }
import rusGost16876 from './tables/rus-gost-16876-71.json' with { type: 'json' }
import rusGost779 from './tables/rus-gost-7.79-2000.json' with { type: 'json' }
import rusIcao from './tables/rus-icao-9303.json' with { type: 'json' }
import rusMvd2008 from './tables/rus-mvd-2008.json' with { type: 'json' }
import rusMvd2010 from './tables/rus-mvd-2010.json' with { type: 'json' }
import rusOdni2015 from './tables/rus-odni-2015.json' with { type: 'json' }
import rusUn1987 from './tables/rus-un-1987.json' with { type: 'json' }
import ukrAlalc1997 from './tables/ukr-alalc-1997.json' with { type: 'json' }
import ukrBgnpcgn1965 from './tables/ukr-bgnpcgn-1965.json' with { type: 'json' }
import ukrBgnpcgn2019 from './tables/ukr-bgnpcgn-2019.json' with { type: 'json' }
import ukrKmu2010 from './tables/ukr-kmu-2010.json' with { type: 'json' }
import ukrLegal1996 from './tables/ukr-legal-1996.json' with { type: 'json' }
import ukrOdni2015 from './tables/ukr-odni-2015.json' with { type: 'json' }
import ukrPassport2007 from './tables/ukr-passport-2007.json' with { type: 'json' }
import ukrUn2012 from './tables/ukr-un-2012.json' with { type: 'json' }

const lettered = {
  'ukr-kmu-2010': ukrKmu2010,
  'ukr-un-2012': ukrUn2012,
  'ukr-bgnpcgn-2019': ukrBgnpcgn2019,
  'ukr-bgnpcgn-1965': ukrBgnpcgn1965,
  'ukr-legal-1996': ukrLegal1996,
  'ukr-passport-2007': ukrPassport2007,
  'ukr-alalc-1997': ukrAlalc1997,
  'ukr-odni-2015': ukrOdni2015,
  'rus-bgnpcgn-1947': rusBgnpcgn1947,
  'rus-icao-9303': rusIcao,
  'rus-mvd-2008': rusMvd2008,
  'rus-mvd-2010': rusMvd2010,
  'rus-gost-7.79-2000': rusGost779,
  'rus-gost-16876-71': rusGost16876,
  'rus-un-1987': rusUn1987,
  'rus-alalc-2012': rusAlalc2012,
  'rus-odni-2015': rusOdni2015,
} satisfies Readonly<Record<string, Table>>

const vocalised = {
  'ara-bgnpcgn-1956': araBgnpcgn1956,
  'ara-un-1972': araUn1972,
  'ara-un-2017': araUn2017,
  'ara-alalc-1997': araAlalc1997,
  'ara-odni-2015': araOdni2015,
} satisfies Readonly<Record<string, ArabicTable>>

/** A system by which names in other scripts are officially written in Latin letters. */
export type RomanisationSystem = keyof typeof lettered | keyof typeof vocalised

/** Every system, with its title, its script and language, and where its table comes from. */
export const romanisationSystems: Readonly<Record<RomanisationSystem, Table | ArabicTable>> = {
  ...lettered,
  ...vocalised,
}

const compiled = new Map<RomanisationSystem, (text: string) => string>()

function compile(table: Table | ArabicTable): (text: string) => string {
  if ('consonants' in table) return text => romaniseArabic(table, text)
  const byFirst = rulesByFirst(table)
  return text => romaniseBy(table, byFirst, text)
}

/**
 * A text in Latin letters by an official system; what the system has no letter for stays as it is. Arabic systems read short vowels and
 * never guess them: what is not vocalised comes out without vowels.
 */
export function romanise(text: string, system: RomanisationSystem): string {
  // Made when first asked for: most runs need one system or none.
  const romaniser = compiled.get(system) ?? compile(romanisationSystems[system])
  compiled.set(system, romaniser)
  return romaniser(text)
}
