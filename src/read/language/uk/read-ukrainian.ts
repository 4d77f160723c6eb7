import type { LanguageReader } from '../page.ts'
import { readerOf } from '../shared/read-with.ts'
import { cyrillic } from '../shared/spelling.ts'
import { findNames } from '../slavic/names.ts'
import { slavicPlaces } from '../slavic/places.ts'
import { stem } from '../slavic/stems.ts'
import bodies from './bodies.json' with { type: 'json' }
import figures from './figures.json' with { type: 'json' }
import harm from './harm.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import speech from './speech.json' with { type: 'json' }
import time from './time.json' with { type: 'json' }

/** Ukrainian: rules over word lists; no tagger. */
export const ukrainian: LanguageReader = readerOf({
  language: 'uk',
  spelling: cyrillic,
  lists: () => [speech, harm, figures, time, people, bodies, places],
  stem,
  thousands: ' ',
  verbFirst: false,
  calledSo: 'ті, кого так названо',
  places: slavicPlaces,
  findNames,
})
