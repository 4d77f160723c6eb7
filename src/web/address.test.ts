import { expect, test } from 'vitest'
import { parseId } from '../core/id.ts'
import { addressText, parseAddress } from './address.ts'

const item = parseId('item', 'itm_0123456789abcdef')
const claim = parseId('claim', 'clm_0123456789abcdef')

test.each([{}, { item }, { item, claim }])('%j is written and read back', address => {
  const [path = '', hash = ''] = addressText(address).split('#')
  expect(parseAddress(path, `#${hash}`)).toEqual(address)
})

test.each([
  ['/items/../../etc', '#clm_0123456789abcdef'],
  ['/items/itm_<b>', ''],
  ['/items/', '#clm_0123456789abcdef'],
  ['/elsewhere', '#javascript:alert(1)'],
])('%s%s names nothing', (path, hash) => expect(parseAddress(path, hash)).toEqual({}))
