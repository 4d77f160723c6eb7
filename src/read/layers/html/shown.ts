import { attributeOf, type PageElement } from './tree.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a line. */
const blocks = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody tfoot ' +
    'thead tr ul',
)

/** Elements whose content is no text of the page: programs, pictures, controls, and what is shown only without scripts. */
const wordless = set(
  'script style template noscript noembed noframes iframe object embed applet svg canvas audio video map select textarea button datalist ' +
    'head title frameset',
)

const headings = set('h1 h2 h3 h4 h5 h6')

export const isBlock = (element: PageElement): boolean => blocks.has(element.tagName)
export const isHeading = (element: PageElement): boolean => headings.has(element.tagName)
export const isCell = (element: PageElement): boolean => element.tagName === 'td' || element.tagName === 'th'
export const holdsWords = (element: PageElement): boolean => !wordless.has(element.tagName)

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i

/** The page itself says that a person does not see this. What only a style sheet hides cannot be told. */
export function isHidden(element: PageElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'aria-hidden') === 'true') return true
  return hidingStyle.test(attributeOf(element, 'style') ?? '')
}
