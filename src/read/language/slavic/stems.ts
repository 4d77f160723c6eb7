/** Case endings of Ukrainian and Russian nouns and adjectives, longest first. Bound to be rough: it only has to bring forms of one name together. */
const endings = (
  'ього ьому ового ого ому его ему ими ыми ами ями ові еві єві ією иями иях ' +
  'ий ый ой ей им ым их ых ої ою ею єю ая яя ую юю ое ее ые ие ам ям ах ях ом ем єм ию ия ии ія ію ії ' +
  'а я у ю е є и і ї ы й ь о'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length)

const shortest = 3

/** A name without its case ending: "Петренка" and "Петренком" are one, "Харкові" and "Харків" too. */
export function stem(folded: string): string {
  const ending = endings.find(e => folded.endsWith(e) && folded.length - e.length >= shortest)
  const bare = ending === undefined ? folded : folded.slice(0, -ending.length)
  return bare.replace(/і(?=[вгдзклмнрст]$)/, 'о').replace(/(ь|ъ)$/, '')
}

const adjective =
  /(?:[иыі]й|ого|ому|[иы]м|[иы]х|[иы]ми|ої|ою|ой|ей|ая|яя|ую|юю|ое|ее|ые|ие|ська|цька|на|ова|ева|ське|цьке|не|і|ськ[іу]|цьк[іу]|н[іу])$/
/** May be an adjective by its ending. */
export const isAdjective = (folded: string): boolean => folded.length > 3 && adjective.test(folded)

const patronymic = /(?:[оеє]вич|йович|[иі]ч)(?:а|у|е|ем|ові|і)?$|(?:івн|ївн|овн|евн|ичн|иничн)[аоиуіыеійю]{1,2}$/
/** "Петрович", "Іванівни". */
export const isPatronymic = (folded: string): boolean => folded.length > 5 && patronymic.test(folded)

const surname =
  /(?:енк(?:о|а|у|ом|ові|е)|(?:ч|щ|в|р|н|с)ук(?:а|у|ом|ові|е)?|юк(?:а|у|ом|ові)?|(?:с|ц)ьк(?:ий|ого|ому|им|ої|ою)|(?:с|ц)к(?:ий|ого|ому|им|ом|ая|ой|ую)|(?:[оеє]в|[иі]н|їн)(?:а|у|ым|им|ой|ою|е|ої|ому|і|ій)?|ишин(?:а|у)?|[ая]н(?:а|у|ом)|дзе|швил[иі]|ко|ич(?:а|у|ем)?|ець|ьц(?:я|ю|ем)|[аяиеє]к)$/
/** Has the ending of many surnames; so do many towns and adjectives, so that it never decides alone. */
export const mayBeSurname = (folded: string): boolean => folded.length > 3 && surname.test(folded)
