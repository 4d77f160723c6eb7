import { expect, test } from 'vitest'
import { isPredicate } from '../../../../core/predicate.ts'
import events from '../events.json' with { type: 'json' }
import hedges from '../hedges.json' with { type: 'json' }
import media from '../media.json' with { type: 'json' }
import reporting from '../reporting.json' with { type: 'json' }
import { frameOf } from './lexicon.ts'

test('every group of event words is a predicate of the codebook', () => {
  const groups = [...Object.keys(events.verbs), ...Object.keys(events.nouns), ...Object.keys(events.weapons)]
  expect(groups.filter(group => !isPredicate(group))).toEqual([])
})

test('every frame names an act, and only statements a polarity', () => {
  for (const lemma of Object.keys(reporting.frames)) {
    const frame = frameOf(lemma)
    expect(['states', 'asks', 'directs', 'commits']).toContain(frame?.act)
    if (frame?.polarity) expect(frame.act).toBe('states')
  }
})

test('every lexicon says where it comes from', () => {
  for (const lexicon of [events, hedges, media, reporting]) expect(lexicon.source.length).toBeGreaterThan(20)
})
