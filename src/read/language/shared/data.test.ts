import { expect, test } from 'vitest'
import { isPredicate } from '../../../core/predicate.ts'
import { isPrecision } from '../../../core/place.ts'
import arBodies from '../ar/bodies.json' with { type: 'json' }
import arFigures from '../ar/figures.json' with { type: 'json' }
import arHarm from '../ar/harm.json' with { type: 'json' }
import arPeople from '../ar/people.json' with { type: 'json' }
import arPlaces from '../ar/places.json' with { type: 'json' }
import arSpeech from '../ar/speech.json' with { type: 'json' }
import arTime from '../ar/time.json' with { type: 'json' }
import ruBodies from '../ru/bodies.json' with { type: 'json' }
import ruFigures from '../ru/figures.json' with { type: 'json' }
import ruHarm from '../ru/harm.json' with { type: 'json' }
import ruPeople from '../ru/people.json' with { type: 'json' }
import ruPlaces from '../ru/places.json' with { type: 'json' }
import ruSpeech from '../ru/speech.json' with { type: 'json' }
import ruTime from '../ru/time.json' with { type: 'json' }
import ukBodies from '../uk/bodies.json' with { type: 'json' }
import ukFigures from '../uk/figures.json' with { type: 'json' }
import ukHarm from '../uk/harm.json' with { type: 'json' }
import ukPeople from '../uk/people.json' with { type: 'json' }
import ukPlaces from '../uk/places.json' with { type: 'json' }
import ukSpeech from '../uk/speech.json' with { type: 'json' }
import ukTime from '../uk/time.json' with { type: 'json' }
import { expand, type WordList } from './vocabulary.ts'

const languages: readonly (readonly [language: string, lists: readonly WordList[]])[] = [
  ['uk', [ukSpeech, ukHarm, ukFigures, ukTime, ukPeople, ukBodies, ukPlaces]],
  ['ru', [ruSpeech, ruHarm, ruFigures, ruTime, ruPeople, ruBodies, ruPlaces]],
  ['ar', [arSpeech, arHarm, arFigures, arTime, arPeople, arBodies, arPlaces]],
]

const frames = 'says denies accuses calls orders promises threatens warns asks hears'.split(' ')
const harms = 'killed injured missing detained abducted displaced trapped deprived'.split(' ')
const bounds = 'at-least more-than at-most fewer-than nearly about'.split(' ')
const statuses = 'civilian combatant hors-de-combat none'.split(' ')
const sides = 'since until before after night-before'.split(' ')
const isWhole = (value: string) => /^\d+$/.test(value)

/** What the words of a category may be counted as. */
const allowed: Readonly<Record<string, (value: string) => boolean>> = {
  cue: value => frames.includes(value),
  harm: value => harms.includes(value),
  victims: value => harms.includes(value),
  bound: value => bounds.includes(value),
  'bound-behind': value => bounds.includes(value),
  status: value => statuses.includes(value),
  'time-relation': value => sides.includes(value),
  event: value => isPredicate(value.replace(/[!~]$/, '')),
  number: isWhole,
  scale: isWhole,
  magnitude: isWhole,
  month: value => isWhole(value) && Number(value) >= 1 && Number(value) <= 12,
  weekday: value => isWhole(value) && Number(value) <= 6,
  'place-name': value => isPrecision(Number(value)),
  'place-before': value => isPrecision(Number(value)),
  'place-behind': value => isPrecision(Number(value)),
}

const wordsIn = (list: WordList['words'][string] | undefined): readonly string[] =>
  list === undefined ? [] : Array.isArray(list) ? list : Object.values(list).flat()

test.each(languages)('the word lists of %s name what the core knows', (_, lists) => {
  const wrong = lists.flatMap(list =>
    Object.entries(list.words).flatMap(([category, byValue]) =>
      Array.isArray(byValue) ? [] : Object.keys(byValue).filter(value => !(allowed[category]?.(value) ?? true)),
    ),
  )
  expect(wrong).toEqual([])
  expect(lists.every(list => list.source.length > 20)).toBe(true)
})

test.each(languages)('in %s no word is empty, and people are never civilians by themselves', (_, lists) => {
  const all = lists.flatMap(list => Object.values(list.words).flatMap(wordsIn)).flatMap(expand)
  expect(all.filter(word => word.trim() === '')).toEqual([])
  const people = /^(люд|осіб|особ|человек|чоловік|женщин|жін|дет|діт|أشخاص|شخص|الناس)/
  const civilians = lists.flatMap(list => {
    const status: WordList['words'][string] | undefined = list.words['status']
    return status && !Array.isArray(status) ? Object.entries(status) : []
  })
  const said = civilians.flatMap(([value, words]) => (value === 'civilian' ? words : [])).flatMap(expand)
  expect(said.length).toBeGreaterThan(5)
  expect(said.filter(word => people.test(word))).toEqual([])
})
