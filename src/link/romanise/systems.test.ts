import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RomanisationSystem, romanise, romanisationSystems } from './systems.ts'

/** Invented names and towns, written by each table's own words. */
const written: Readonly<Record<RomanisationSystem, readonly (readonly [from: string, to: string])[]>> = {
  'ukr-kmu-2010': [
    ['Єлизар Їжакевич-Згірний', 'Yelyzar Yizhakevych-Zghirnyi'],
    ['Мар’янівка, ЩЕРБИНЕ', 'Marianivka, SHCHERBYNE'],
  ],
  'ukr-un-2012': [['Юхим Ґонтар', 'Yukhym Gontar']],
  'ukr-bgnpcgn-2019': [['Дем’ян Соловій', 'Demian Solovii']],
  'ukr-bgnpcgn-1965': [['Дем’ян Згірський', 'Dem”yan Z·hirs’kyy']],
  'ukr-legal-1996': [['Знам’янівська Гуща', 'Znam”ianivs’ka Huscha']],
  'ukr-passport-2007': [['ЙОРДАН ПОЛІЩУК', 'YORDAN POLISHCHUK']],
  'ukr-alalc-1997': [['Цвітень Жабів', 'T͡svitenʹ Z͡habiv']],
  'ukr-odni-2015': [['Олексій Терен’єв', 'Oleksiy Terenyev']],
  'rus-bgnpcgn-1947': [
    ['Ельников Подъёмный', 'Yel’nikov Pod"yëmnyy'],
    ['Тсарёв', 'T·sarëv'],
  ],
  'rus-icao-9303': [['Подъельский Юрий', 'Podieelskii Iurii']],
  'rus-mvd-2008': [['Васильев', 'Vasiĺev']],
  'rus-mvd-2010': [['Чайкин Ярослав', 'Chajkin Iaroslav']],
  'rus-gost-7.79-2000': [['Щукарь Юлия', 'Ŝukar´ Ûliâ']],
  'rus-gost-16876-71': [['Щукарь', 'Ščukar´']],
  'rus-un-1987': [['Щукарь Юлия', 'Ščukar’ Julija']],
  'rus-alalc-2012': [['Чайкин Юлий', 'Chaĭkin I͡Uliĭ']],
  'rus-odni-2015': [['Ельников Геннадьевич', 'Yelnikov Gennadyevich']],
  'ara-bgnpcgn-1956': [['مَدِينَة السُّوَيْر', 'Madīnat as Suwayr']],
  'ara-un-1972': [['وادِي الصَفَا', 'Wādī aş Şafā']],
  'ara-un-2017': [['وادِي الصَفَا', 'Wādī as̱ S̱afā']],
  'ara-alalc-1997': [['عَبدُالرَحمَن الطُوخِيّ', '‘abd al-raḥmān al-ṭūkhī']],
  'ara-odni-2015': [['عَبدُالرَحمَن', '’Abd al Rahman']],
}

const systems = Object.keys(romanisationSystems).filter((s): s is RomanisationSystem => s in romanisationSystems)

describe.each(systems)('%s', system => {
  test.each(written[system])('%s', (from, to) => expect(romanise(from, system)).toBe(to.normalize('NFC')))

  test('says what it is and where its table is from', () => {
    const { id, title, source } = romanisationSystems[system]
    expect([id, title.length > 5, source.length > 20]).toEqual([system, true, true])
  })

  test('leaves Latin letters as they are', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z ,.0-9]{0,20}$/), text => {
        expect(romanise(text, system)).toBe(text)
      }),
    ))

  test('reads anything, composed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const out = romanise(text, system)
        expect(out).toBe(out.normalize('NFC'))
      }),
    ))
})

test('stress marks stay on their vowel, and an apostrophe at the edge of a word is a quotation mark', () =>
  expect(romanise("Є́ва 'жук'", 'ukr-kmu-2010')).toBe("Yéva 'zhuk'"))
