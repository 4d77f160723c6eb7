/** What kind of thing a claim says: the closed list of the codebook, part 5, by group. */
export const predicateGroups = {
  event: [
    'attacks',
    'shells',
    'bombs',
    'carries-out-airstrike',
    'strikes-with-missile',
    'strikes-with-drone',
    'shoots',
    'mines',
    'kills',
    'injures',
    'destroys',
    'damages',
    'sets-fire',
    'orders-attack',
    'orchestrates-attack',
    'commands-operation',
    'invades',
    'besieges',
    'captures',
    'detains',
    'abducts',
    'executes',
    'ill-treats',
    'sexual-violence',
    'displaces',
    'deports',
    'evacuates',
    'loots',
    'seizes-convoy',
    'obstructs-aid',
    'obstructs-corridor',
    'traps',
    'deprives',
    'goes-missing',
    'uses-as-shield',
    'uses-for-military',
  ],
  state: [
    'facility-status',
    'service-unavailable',
    'suffers-shortage',
    'operates-under-shortage',
    'treats-patients',
    'describes-conditions',
  ],
  identity: ['identity', 'nickname', 'holds-post', 'held-post', 'holds-rank', 'commands-unit', 'member-of'],
  speech: [
    'calls-for',
    'calls-for-prosecution',
    'demands-surrender',
    'promises-safe-passage',
    'promises',
    'threatens',
    'warns',
    'incites',
    'insults',
    'praises',
    'investigates',
    'shares-exhibit',
    'negotiates',
    'agrees',
    'responsibility',
    'no-response',
    'not-verified',
    'other',
  ],
} as const

export type PredicateGroup = keyof typeof predicateGroups
export type Predicate = (typeof predicateGroups)[PredicateGroup][number]

// The keys of a literal are its own.
const groupByPredicate: ReadonlyMap<string, PredicateGroup> = new Map(
  (Object.keys(predicateGroups) as PredicateGroup[]).flatMap(group =>
    predicateGroups[group].map(p => [p, group] as const),
  ),
)

export const isPredicate = (text: string): text is Predicate => groupByPredicate.has(text)
export const groupOf = (predicate: Predicate): PredicateGroup => groupByPredicate.get(predicate) ?? 'speech'
