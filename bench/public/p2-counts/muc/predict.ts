import type { Message, Template } from './gold.ts'
import { type Example, type Linear, train } from './linear.ts'
import type { Token } from '../../../../src/read/language/en/tokens.ts'
import { type MessageRead, readMessage, type Telling } from './read.ts'
import type { Filled } from './score.ts'

const kinds = ['ATTACK', 'BOMBING', 'KIDNAPPING', 'ARSON'] as const
type Kind = (typeof kinds)[number]

/** How far the choices lean towards filling in, tuned on a quarter of what may be looked at, held out. */
const favour = { kind: 60, telling: 50, confidence: 50 }

export interface Models {
  readonly kinds: ReadonlyMap<Kind, Linear>
  readonly tellings: Linear
  readonly confidence: Linear
}

const lowersOf = ({ doc }: MessageRead): readonly string[] => doc.tokens.map(t => t.lower)

/** The words and pairs of words of a message. */
function grams(words: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    found.add(words[i] ?? '')
    found.add(`${words[i]} ${words[i + 1]}`)
  }
  return ['bias', ...found]
}

/** The words of a message, and who it says came to harm how. */
const aboutMessage = (read: MessageRead): readonly string[] => [
  ...grams(lowersOf(read)),
  ...new Set(
    read.tellings.flatMap(({ harmed, head, sentence }) => {
      const trigger = sentence[harmed.at]?.lower ?? ''
      const early = harmed.sentence < 4 ? 'early' : 'late'
      return [
        `${early} ${harmed.outcome}`,
        `told ${trigger}`,
        `told ${harmed.outcome} ${head}`,
        `${early} ${harmed.outcome} ${harmed.who.as}`,
      ]
    }),
  ),
]

const countOf = ({ harmed: { who } }: Telling): string => {
  const f = who.figure
  if (!f) return who.one ? '1' : 'PLURAL'
  return f.bound === 'vague' || f.bound === 'vague-magnitude' ? 'PLURAL' : String(f.min ?? f.near ?? f.max ?? 'PLURAL')
}

const sides = 6

function featuresOf(read: MessageRead, telling: Telling): readonly string[] {
  const { harmed, sentence, head, words } = telling
  const trigger = sentence[harmed.at]?.lower ?? ''
  const about = (from: number, to: number): readonly string[] => sentence.slice(Math.max(0, from), to).map(t => t.lower)
  return [
    'bias',
    `head ${head}`,
    `trigger ${trigger}`,
    `outcome ${harmed.outcome}`,
    `${harmed.outcome} ${harmed.who.as}`,
    `count ${countOf(telling) === '1' ? 'one' : 'more'}`,
    `negated ${harmed.negated} part ${harmed.part} definite ${harmed.who.definite}`,
    `early ${harmed.sentence < 3}`,
    ...words.map(t => `word ${t.lower}`),
    ...about(harmed.who.from - sides, harmed.who.from).map(w => `before ${w}`),
    ...about(harmed.who.to, harmed.who.to + sides).map(w => `behind ${w}`),
    ...new Set(sentence.map(t => `in ${t.lower}`)),
    ...kindWords
      .filter(w =>
        read.sentences
          .slice(Math.max(0, harmed.sentence - 2), harmed.sentence + 2)
          .some(s => s.some(t => t.lower === w)),
      )
      .map(w => `near ${w}`),
  ]
}

const kindWords = [
  'bomb',
  'explosion',
  'exploded',
  'dynamite',
  'kidnapped',
  'kidnapping',
  'murder',
  'assassination',
  'guerrillas',
  'terrorists',
  'soldiers',
  'troops',
  'clash',
  'clashes',
  'combat',
  'ambush',
  'mine',
  'army',
  'attack',
]

/** The kind of the first template whose targets share the telling's main word. */
function kindOfTelling(telling: Telling, templates: readonly Template[]): string {
  const own = telling.words.filter(t => /^(?:NOUN|PROPN)$/.test(t.pos) && t.lower.length > 2).map(t => t.lower)
  const isSame = (target: string): boolean => {
    const words = target.split(/[^a-z0-9']+/)
    return words.includes(telling.head) || own.includes(words.at(-1) ?? '')
  }
  if (telling.head.length < 3) return 'none'
  const found = templates.find(t => t.targets.some(isSame))
  return found?.type[0]?.any[0] ?? 'none'
}

const cues =
  /^(?:claim(?:ed|s|ing)?|responsib\w*|attribut\w*|accus\w*|blam\w*|suspect\w*|alleg\w*|admit\w*|communique|credit|presum\w*|perpetrat\w*|guerrillas?|rebels?|terrorists?|front|members?|path|army|group|fmln|eln|farc|mrta|extraditables|traffickers|mafia)$/

const lowers = (sentence: readonly Token[]): readonly string[] => sentence.map(t => t.lower)

/** The words about whoever is held responsible: near the tellings of an incident, and wherever the message speaks of blame. */
function blame(read: MessageRead, tellings: readonly Telling[]): readonly string[] {
  const at = new Set(tellings.flatMap(t => [t.harmed.sentence - 1, t.harmed.sentence, t.harmed.sentence + 1]))
  const close = read.sentences.filter((_, i) => (at.size > 0 ? at.has(i) : i < 3))
  const told = read.sentences.filter(s => s.some(t => cues.test(t.lower)))
  return [
    ...new Set([...grams(close.flatMap(lowers)).map(w => `near ${w}`), ...grams(told.flatMap(s => around(lowers(s))))]),
  ]
}

const side = 5
/** The words around those of blame. */
const around = (words: readonly string[]): readonly string[] =>
  words.filter((_, i) => words.slice(Math.max(0, i - side), i + side + 1).some(w => cues.test(w)))

interface Trained {
  readonly message: Message
  readonly read: MessageRead
}

/** Learns which tellings a template of this data is made of; `messages` may be looked at. */
export function learn(messages: readonly Message[]): Models {
  const all: readonly Trained[] = messages.map(message => ({ message, read: readMessage(message.text) }))
  const hasKind = ({ message }: Trained, kind: Kind): boolean =>
    message.templates.some(t => t.type.some(fill => fill.any.includes(kind)))
  const kindExamples = (kind: Kind): readonly Example[] =>
    all.map(t => ({ features: aboutMessage(t.read), label: hasKind(t, kind) ? 'yes' : 'no' }))
  const tellings = all.flatMap(({ message, read }) =>
    read.tellings.map(t => ({ features: featuresOf(read, t), label: kindOfTelling(t, message.templates) })),
  )
  const confidence = all.flatMap(({ message, read }) =>
    message.templates.map(template => ({
      features: blame(
        read,
        read.tellings.filter(t => kindOfTelling(t, [template]) !== 'none'),
      ),
      label: template.confidence[0]?.any[0] ?? 'none',
    })),
  )
  return {
    kinds: new Map(kinds.map(kind => [kind, train(kindExamples(kind))])),
    tellings: train(tellings),
    confidence: train(confidence),
  }
}

interface Cluster {
  readonly kind: string
  readonly tellings: Telling[]
}

const effects: Readonly<Record<string, string>> = { killed: 'DEATH', injured: 'INJURY' }
const effectOf = ({ harmed }: Telling): string | undefined =>
  harmed.negated ? 'NO INJURY OR DEATH' : effects[harmed.outcome]

const near = 2

/** Tellings of one kind close together, or with the same name or main word and number, are of one incident. */
function clustersOf(tellings: readonly { readonly kind: string; readonly telling: Telling }[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const { kind, telling } of tellings) {
    const known = clusters.find(
      c =>
        c.kind === kind &&
        c.tellings.some(
          t =>
            Math.abs(t.harmed.sentence - telling.harmed.sentence) <= near ||
            (t.head === telling.head && countOf(t) === countOf(telling)),
        ),
    )
    if (known) known.tellings.push(telling)
    else clusters.push({ kind, tellings: [telling] })
  }
  return clusters
}

/** One of several tellings of the same people. */
function distinct(tellings: readonly Telling[]): readonly Telling[] {
  const byHead = new Map<string, Telling>()
  for (const t of tellings)
    if (t.harmed.who.as !== 'pronoun' && t.head !== 'victim' && t.head !== 'victims') {
      const key = t.harmed.who.as === 'number' ? `${t.harmed.outcome} ${countOf(t)}` : t.head
      const known = byHead.get(key)
      if (!known || (known.harmed.outcome !== 'killed' && t.harmed.outcome === 'killed')) byHead.set(key, t)
    }
  return [...byHead.values()]
}

/** The templates we give for a message: made of the tellings in our reading. */
export function predict(models: Models, text: string): readonly Filled[] {
  const read = readMessage(text)
  const words = aboutMessage(read)
  const chosen = kinds.filter(kind => models.kinds.get(kind)?.choose(words, { yes: favour.kind }) === 'yes')
  const told = read.tellings
    .map(telling => ({ telling, kind: models.tellings.choose(featuresOf(read, telling), { none: -favour.telling }) }))
    .filter(t => chosen.some(kind => kind === t.kind))
  const clusters = clustersOf(told)
  const bare = chosen.filter(kind => !clusters.some(c => c.kind === kind)).map(kind => ({ kind, tellings: [] }))
  return [...clusters, ...bare].map(({ kind, tellings }) => {
    const people = distinct(tellings)
    const confidence = models.confidence.choose(blame(read, tellings), { none: -favour.confidence })
    return {
      type: [kind],
      number: people.map(countOf),
      effect: people.flatMap(t => effectOf(t) ?? []),
      confidence: confidence === 'none' ? [] : [confidence],
    }
  })
}
