import type { PlaceLanguage } from '../../gazetteer/find-places.ts'
import type { LanguageReader } from '../page.ts'
import { readerOf } from '../shared/read-with.ts'
import { arabic as spelling } from '../shared/spelling.ts'
import bodies from './bodies.json' with { type: 'json' }
import figures from './figures.json' with { type: 'json' }
import harm from './harm.json' with { type: 'json' }
import { findNames } from './names.ts'
import people from './people.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import speech from './speech.json' with { type: 'json' }
import { stem } from './stems.ts'
import time from './time.json' with { type: 'json' }

/** A name as it stands, and without the preposition or "and" that is written in one with it. */
const placeNames: PlaceLanguage = {
  readingsOf: words =>
    [words, words.replace(/^[وف]?[بلك]?(?=[^ ]{3})/, ''), words.replace(/^[وف]/, '')].map(name => ({ name })),
  insidePairs: () => [],
  countriesIn: () => new Map(),
}

/** Arabic: rules over word lists; no tagger, and no capitals to tell names by. */
export const arabic: LanguageReader = readerOf({
  language: 'ar',
  spelling,
  lists: () => [speech, harm, figures, time, people, bodies, places],
  stem,
  thousands: ',',
  verbFirst: true,
  calledSo: 'من سُمّوا كذلك',
  places: placeNames,
  findNames,
})
