import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOnDay } from './told.ts'

const spoken = [
  'Губернатор наказав військовим обстріляти село.',
  'Мер пообіцяв, що армія звільнить полонених.',
  'Чи обстріляли військові лікарню?',
  'Президент закликав армію припинити обстріл міста.',
  'Генерал приказал войскам обстрелять деревню.',
  'Мэр пообещал, что врачи спасут раненых.',
  'Погибли ли люди в больнице?',
  'Министр призвал военных прекратить обстрел города.',
  'أمر القائد الجنود بقصف القرية.',
  'تعهد الوزير بوقف القصف.',
  'هل قصفت القوات المستشفى؟',
  'دعت الأمم المتحدة الجيش إلى وقف قصف المدينة.',
]

test.each(spoken)('law: a question, order or promise is no assertion: %s', text => {
  const stated = readOnDay(text).claims.filter(c => c.act === 'states')
  expect(stated.map(c => c.says.predicate)).toEqual([])
})

const lines = [
  ...spoken,
  '«Ми чули вибухи», — сказала Олена Гай.',
  '«Мы слышали взрывы, — сказал Иван Петров. — Потом упал потолок».',
  'وقالت سعاد الحمدان: «سمعنا انفجارات».',
  'За даними поліції, загинули троє людей.',
  'قتل 12 شخصا على الأقل.',
  'Окупанти вбили двох цивільних 3 травня.',
]

test('law: a speaker is never taken from inside the quotation, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 6 }), chosen => {
      for (const { source, content, manner } of readOnDay(chosen.join('\n')).attributions)
        for (const s of source)
          if (manner === 'direct') expect(content.some(c => c.start <= s.start && s.end <= c.end)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('law: the same words are read the same way', () => {
  const text = lines.join('\n')
  expect(readOnDay(text)).toEqual(readOnDay(text))
})

test('law: people are never civilians, in any of the languages', () => {
  const people = ['Загинули троє людей.', 'Погибли трое людей и пять женщин в городе.', 'قتل ثلاثة أشخاص وخمسة أطفال.']
  const found = people.flatMap(text => readOnDay(text).quantities)
  expect(found.length).toBeGreaterThanOrEqual(4)
  expect(found.map(q => q.status)).toEqual(found.map(() => 'unknown'))
})
