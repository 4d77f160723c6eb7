import { describe, expect, test } from 'vitest'
import { textLayerOf } from '../../../layers/text-layer-of.ts'
import { readText } from '../../../read.ts'
import { idFromHash } from '../../../../core/id.ts'
import { createHash } from 'node:crypto'

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

function read(text: string) {
  return readText(textLayerOf(new TextEncoder().encode(text), { mediaType: 'text/plain', name: 'report.txt' }), {
    claimId,
  })
}

/** Who | how | what of every attribution. */
const told = (text: string): readonly string[] =>
  read(text).attributions.map(a =>
    [a.source, a.cue, a.content].map(part => part.map(x => x.exact).join(' + ')).join(' | '),
  )

describe('who says what, as words', () => {
  test('speech in quotation marks goes on behind its speaker, and in a paragraph of its own', () => {
    const text =
      '“There were two blasts,” Talira Venn told reporters. “Then it was dark.”\n\n“Nobody came.”\n\nThe road was open on Monday.'
    expect(told(text)).toEqual([
      'Talira Venn | told | “There were two blasts,” + “Then it was dark.”',
      'Talira Venn |  | “Nobody came.”',
    ])
    expect(read(text).attributions.map(a => a.inherited)).toEqual([undefined, true])
  })

  test('indirect speech and "according to"', () => {
    const found = told(
      'The ministry said that four people had been killed. According to the mayor, the bridge was destroyed on Sunday.',
    )
    expect(found).toContain('The ministry | said | that four people had been killed')
    expect(found).toContain('the mayor | According to | the bridge was destroyed on Sunday')
  })

  test('what stands within what another says', () => {
    const { attributions } = read('The ministry said that the mayor had denied ordering the attack on Orlen.')
    const [outer, inner] = attributions
    expect(inner?.within).toBe(outer?.id)
    expect(outer?.within).toBeUndefined()
  })

  test('a quotation signed with a dash and a name', () => {
    expect(told('“This road goes nowhere at night.” — Ivo Marek')).toEqual([
      'Ivo Marek | — | “This road goes nowhere at night.”',
    ])
  })

  test('a transcript', () => {
    const found = told('VENN: We saw nothing that night.\nMAREK: The lights were on.')
    expect(found).toContain('VENN | : | We saw nothing that night.')
    expect(found).toContain('MAREK | : | The lights were on.')
  })

  test('manner and actor', () => {
    const { attributions, entities } = read('Talira Venn, the mayor of Orlen, said: “The bridge is gone.”')
    expect(attributions[0]?.manner).toBe('direct')
    expect(entities.find(e => e.ref === attributions[0]?.actor)?.label).toBe('Talira Venn')
  })

  test('a reading names the models it was made with', () => {
    expect(read('The mayor said no.').reader.models?.map(m => m.name)).toEqual(['words', 'names', 'cues', 'roles'])
  })
})
