import { createHash } from 'node:crypto'
import { idFromHash } from '../../../src/core/id.ts'
import { layerOfWords } from '../../../src/read/layers/text-layer-of.ts'
import { readText } from '../../../src/read/read.ts'
import { measure } from './texts.ts'

const claimId = (locator: string) => idFromHash('claim', createHash('sha256').update(locator).digest('hex'))

measure(text => readText(layerOfWords(text), { claimId }))
