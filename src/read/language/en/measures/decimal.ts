/** Decimal text: digits, perhaps with a sign and a point. No value passes through floating point. */
export type Decimal = string

const trim = (text: string): Decimal => {
  const [whole = '', part = ''] = text.split('.')
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  const tail = part.replace(/(?<!0)0+$/, '')
  return tail === '' ? digits : `${digits}.${tail}`
}

/** "1,640", "1,50,000", "12.75", "1,334.20"; `undefined` for "10,15" and "2.1.3". */
export function decimalOf(text: string): Decimal | undefined {
  if (text.length > 30) return undefined
  if (/^\d+(?:\.\d+)?$/.test(text)) return trim(text)
  const [whole = '', part, more] = text.split('.')
  const grouped = /^\d{1,3}(?:,\d{3})+$/.test(whole) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(whole)
  if (!grouped || more !== undefined || part?.includes(',')) return undefined
  return trim(whole.replaceAll(',', '') + (part === undefined ? '' : `.${part}`))
}

/** The number times ten to the power `by`. */
export function shifted(value: Decimal, by: number): Decimal {
  if (by < 0) return shiftedDown(value, -by)
  const [whole = '', part = ''] = value.split('.')
  const padded = part.padEnd(by, '0')
  return trim(`${whole + padded.slice(0, by)}.${padded.slice(by)}`)
}

function shiftedDown(value: Decimal, by: number): Decimal {
  const [whole = '', part = ''] = value.split('.')
  const padded = whole.padStart(by + 1, '0')
  return trim(`${padded.slice(0, -by)}.${padded.slice(-by)}${part}`)
}

/** As a number for comparing; large ones lose their last digits. */
export const numeric = (value: Decimal): number => {
  const [over = '', under = '1'] = value.split('/')
  return Number(over) / Number(under)
}
