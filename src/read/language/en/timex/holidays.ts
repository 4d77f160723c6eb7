import { addDays, type Day, dayFrom, parseDay, weekdayOf } from '../../../../core/day.ts'

/** The nth weekday of a month; with a negative n, the last. */
function nth(year: number, month: number, { weekday, n }: { weekday: number; n: number }): Day {
  const first = dayFrom({ year, month, day: 1 })
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (Math.abs(n) - 1))
  return day
}

/** Easter Sunday in the Gregorian calendar (the anonymous rule printed in Nature, 1876). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayFrom({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

const moving: Readonly<Record<string, (year: number) => Day>> = {
  easter,
  'good-friday': year => addDays(easter(year), -2),
  'easter-monday': year => addDays(easter(year), 1),
  thanksgiving: year => nth(year, 11, { weekday: 4, n: 4 }),
  'labor-day': year => nth(year, 9, { weekday: 1, n: 1 }),
  'mothers-day': year => nth(year, 5, { weekday: 0, n: 2 }),
  'memorial-day': year => {
    const last = dayFrom({ year, month: 5, day: 31 })
    return addDays(last, -((weekdayOf(last) + 6) % 7))
  },
}

/** The day a holiday falls on; `name` is a month and day, or the name of one that moves. */
export function holidayDay(name: string, year: number): Day | undefined {
  if (year < 1 || year > 9998) return undefined
  return moving[name]?.(year) ?? parseDay(`${String(year).padStart(4, '0')}-${name}`)
}
