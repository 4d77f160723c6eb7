import { expect, test } from 'vitest'
import { readingOf } from './reading-of.ts'

/** "speaker (scope): words" for each claim of a page whose article holds a block quotation. */
function heard(block: string): readonly string[] {
  const filler = '<p>The town of Tarn has been under siege since May, and its market is closed.</p>'.repeat(8)
  const page = `<!doctype html><title>Tarn</title><article><h1>Tarn</h1>${filler}<p>Doctors said they were tired.</p>${block}${filler}</article>`
  const reading = readingOf(page, { mediaType: 'text/html' })
  const label = (ref: string) => reading.entities.find(e => e.ref === ref)?.label ?? ref
  return reading.claims.map(c => `${label(c.chain.at(-1)?.actor ?? '')} (${c.scope}): ${c.anchors[0].exact}`)
}

test('whoever is named under a block quotation has said it', () => {
  const block =
    '<blockquote><p>Shells fell on the school again. We need bread.</p><footer>Tarn Town Council, post of 3 May</footer></blockquote>'
  expect(heard(block)).toContain('Tarn Town Council (clear): Shells fell on the school again.')
  expect(heard(block).join()).not.toContain('post of 3 May')
})

test('a block quotation under which nobody is named is neither the outlet’s nor the last speaker’s', () => {
  expect(heard('<blockquote><p>Shells fell on the school again.</p></blockquote>')).toContain(
    'unspecified (ambiguous): Shells fell on the school again.',
  )
})

test('in Markdown a quoted block is somebody else’s too', () => {
  const text =
    'The town of Tarn has no water.\n\n> Shells fell on the school again.\n>\n> — Tarn Town Council, 3 May\n\nThe market at Tarn is closed.\n'
  const reading = readingOf(text, { mediaType: 'text/markdown' })
  const council = reading.entities.find(e => e.label === 'Tarn Town Council')?.ref
  const said = reading.claims.filter(c => c.chain.at(-1)?.actor === council).map(c => c.anchors[0].exact)
  expect(council).toBeDefined()
  expect(said).toEqual(['Shells fell on the school again.'])
})
