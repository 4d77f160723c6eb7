import type { Toll } from './article.ts'
import type { Article } from './incidents.ts'
import { most } from './toll.ts'

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const number = `(\\d{1,3}|${words.join('|')})`
const between = '(?:[ -][a-z-]{1,14}){0,3}'
const killedBehind = new RegExp(`\\b${number}${between} (?:killed|dead|died|fatally)\\b`)
const hurtBehind = new RegExp(`\\b${number}${between} (?:wounded|injured|hurt|hospitalized|shot)\\b`)
const dead = /\b(?:killed|dead|dies|died|homicide|murder|fatal|fatally)\b/
const hurt = /\b(?:wounded|injured|hurt|hospitalized|injuries|shot)\b/

const valueOf = (text: string): number => (words.includes(text) ? words.indexOf(text) + 1 : Number(text))

function first(text: string, number: RegExp, told: RegExp): number {
  const found = number.exec(text)?.[1]
  return found === undefined ? (told.test(text) ? 1 : 0) : valueOf(found)
}

function tollOf(article: Article): Toll {
  const text = `${article.title}. ${article.text}`.slice(0, 1500).toLowerCase()
  const killed = first(text, killedBehind, dead)
  const injured = first(text, hurtBehind, killed > 0 ? /\b(?:wounded|injured)\b/ : hurt)
  return { killed, injured }
}

/** What a pattern for "three killed" finds at the beginning of each article: the baseline. */
export const baseline = (articles: readonly Article[]): Toll => {
  const tolls = articles.map(tollOf)
  return { killed: most(tolls.map(t => t.killed)), injured: most(tolls.map(t => t.injured)) }
}
