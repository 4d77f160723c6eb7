import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { z } from 'zod'
import { takeApart } from '../../src/read/language/en/document.ts'
import { isAside } from './aside.ts'
import { f1, type Row, type Tally } from './line.ts'

const document = z.object({
  genre: z.string(),
  text: z.string(),
  sentences: z.array(z.tuple([z.number(), z.number()])),
})
type Document = z.infer<typeof document>

const wink = winkNlp(model, ['sbd'])

/** Where the sentences of one paragraph end, in UTF-16 units of it, as each system sees them. */
type Splitter = (paragraph: string) => readonly string[]

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const splitters: Readonly<Record<string, Splitter>> = {
  'Intl.Segmenter': text => [...segmenter.segment(text)].map(s => s.segment),
  'wink-nlp': text => wink.readDoc(text).sentences().out(),
  compromise: text => nlp.tokenize(text).sentences().out('array') as string[], // its array of texts
}

const pointsOf = (text: string): number => Array.from(text.replaceAll(/\s/g, '')).length

/** The ends of sentences counted in characters that are not white space, which no system disagrees about. */
function endsBy(split: Splitter) {
  return (text: string): readonly number[] => {
    const ends: number[] = []
    let at = 0
    for (const paragraph of text.split('\n'))
      for (const sentence of split(paragraph)) {
        if (pointsOf(sentence) === 0) continue
        at += pointsOf(sentence)
        ends.push(at)
      }
    return ends
  }
}

const ours = (text: string): readonly number[] =>
  takeApart(
    text,
    () => false,
    () => false,
  ).sentences.map(s => pointsOf(text.slice(0, s.end)))

const marked = ({ text, sentences }: Document): readonly number[] => {
  const points = Array.from(text)
  return sentences.map(([, end]) => pointsOf(points.slice(0, end).join('')))
}

function tallyOf(documents: readonly Document[], ends: (text: string) => readonly number[]): Tally {
  return documents.reduce(
    (sum, d) => {
      const [gold, given] = [new Set(marked(d)), ends(d.text)]
      const right = given.filter(end => gold.has(end)).length
      return { right: sum.right + right, given: sum.given + given.length, wanted: sum.wanted + gold.size }
    },
    { right: 0, given: 0, wanted: 0 },
  )
}

/** F1 of sentence ends on the news of GUM. */
export function sentenceRows(bench: string): readonly Row[] {
  const lines = readFileSync(join(bench, 'gum', 'gum_news_interview_speech_court.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const news = lines.map(line => document.parse(JSON.parse(line))).filter(d => d.genre === 'news')
  const systems = { onus: ours, ...Object.fromEntries(Object.entries(splitters).map(([n, s]) => [n, endsBy(s)])) }
  return [false, true].flatMap(aside =>
    Object.entries(systems).map(
      ([system, ends]): Row => ({
        system,
        data: `gum news, ${aside ? 'aside' : 'looked at'}`,
        trainedOn: 'nothing',
        from: 'measured',
        figures: {
          F1: f1(
            tallyOf(
              news.filter(d => isAside(d.text) === aside),
              ends,
            ),
          ),
        },
      }),
    ),
  )
}
