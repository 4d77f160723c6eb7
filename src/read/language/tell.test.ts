import { expect, test } from 'vitest'
import { mainLanguage, tellLanguages } from './tell.ts'

const told = (text: string) => tellLanguages(text).map(t => [text.slice(t.start, t.end).trim(), t.language])

test.each([
  ['The governor said that three people were killed.', 'en'],
  ['Губернатор повідомив, що троє людей загинули.', 'uk'],
  ['Губернатор сообщил, что погибли три человека.', 'ru'],
  ['قال المحافظ إن ثلاثة أشخاص قتلوا.', 'ar'],
  ['Le gouverneur a dit que trois personnes ont été tuées dans la ville.', 'und'],
  ['Der Gouverneur sagte, dass drei Menschen in der Stadt getötet wurden.', 'und'],
  ['استاندار گفت که سه نفر کشته شدند و پنج نفر زخمی شده‌اند.', 'und'],
  ['Гувернер је рекао да су три особе погинуле.', 'und'],
  ['Губернаторът каза, че трима души са загинали, а петима са ранени в града.', 'und'],
  ['МИД опроверг слухи о гибели 12 человек 3 мая.', 'ru'],
  ['В прошлую среду боевики похитили двух врачей.', 'ru'],
  ['三人が死亡した。', 'und'],
  ['Mara Kelvin, Otto Brask, Ilse Tormek', 'en'],
  ['LA PAZ, 29 MARCH: TWO WOUNDED NEAR SANTA ELENA DE SIERRA', 'en'],
  ['. Near Al Varra, one strike destroyed a storage facility.', 'en'],
  ['12:30', 'und'],
])('%s is %s', (text, language) => {
  expect(told(text)).toEqual([[text, language]])
})

test('each line has its own language, and neighbours of one language are one stretch', () => {
  const lines = [
    'The mayor said it was over.',
    'It was not.',
    'Мер сказав, що це не так.',
    '',
    'Він помилився.',
    'The end.',
  ]
  expect(told(lines.join('\n'))).toEqual([
    [lines.slice(0, 2).join('\n'), 'en'],
    [lines.slice(2, 5).join('\n'), 'uk'],
    ['The end.', 'en'],
  ])
})

test('a line that does not say its language has that of the other lines of its script', () => {
  expect(told('Село Нова Гребля.\nМер сказав, що їх було троє.').map(t => t[1])).toEqual(['uk'])
  expect(told('Станция Новая.\nМэр сказал, что их было трое.').map(t => t[1])).toEqual(['ru'])
})

test('the stretches cover the text, and the main language is that of the longest part', () => {
  const text = '1.\n\nHe said so.\nВін сказав, що їх було багато, і що вони пішли.\n'
  const stretches = tellLanguages(text)
  expect(stretches.map(t => text.slice(t.start, t.end)).join('')).toBe(text)
  expect(mainLanguage(stretches)).toBe('uk')
  expect(mainLanguage(tellLanguages(''))).toBe('und')
})
