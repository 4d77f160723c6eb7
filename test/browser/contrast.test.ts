import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/web/styles/tokens.css', import.meta.url), 'utf8')

/** Every colour of the page by name: as it is in light, as it is in the dark. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function colour(name: string, look: 'light' | 'dark'): readonly number[] {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no colour ${name}`)
  return channels(token[look])
}

const tinted = (tint: string, share: number, look: 'light' | 'dark'): readonly number[] => {
  const paper = colour('paper', look)
  return colour(tint, look).map((c, i) => c * share + (paper[i] ?? 0) * (1 - share))
}

const looks = ['light', 'dark'] as const
const onPaper = ['ink', 'quiet', 'accent', 'doubt'].flatMap(text =>
  ['paper', 'sheet', 'accent-wash'].map(ground => [text, ground] as const),
)
const pairs = [...onPaper, ['doubt', 'doubt-wash'], ['ink', 'chosen']] as const

test.each(looks)('words can be read on every ground (WCAG 1.4.3), %s', look => {
  const faint = pairs.filter(([text, ground]) => contrast(colour(text, look), colour(ground, look)) < 4.5)
  expect(faint).toEqual([])
})

const voices = ['direct', 'mixed', 'indirect', 'outlet', 'unattributed'].map(voice => `voice-${voice}`)

test.each(looks)('marked words can be read, and their line seen (WCAG 1.4.11), %s', look => {
  const worst = voices.map(voice => ({
    voice,
    isRead: contrast(colour('ink', look), tinted(voice, 0.28, look)) >= 4.5,
    isSeen: contrast(colour(voice, look), colour('paper', look)) >= 3,
  }))
  expect(worst.filter(v => !v.isRead || !v.isSeen)).toEqual([])
})
