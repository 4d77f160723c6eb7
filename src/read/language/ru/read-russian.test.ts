import { expect, test } from 'vitest'
import { told } from '../shared/told.ts'

/** Words, and what is read from them on Wednesday, 14 May 2031: "voice speaker stance predicate, figure, by, to, at, on: words". */
const pairs: readonly (readonly [text: string, ...told: string[]])[] = [
  [
    '«Это был ужас, — вспоминает медсестра. — Все двери вынесло взрывом».',
    'direct медсестра affirms other: Это был ужас',
    'direct медсестра affirms other: Все двери вынесло взрывом',
  ],
  [
    'Армия приказала жителям покинуть город, а мэр Тарна пообещал, что автобусы будут.',
    'indirect Армия directs other: приказала жителям покинуть город',
    'indirect мэр Тарна commits promises: автобусы будут',
  ],
  [
    'Число погибших возросло до 14 человек, сообщили в МЧС.',
    'indirect МЧС affirms kills, exact 14..14 killed: Число погибших возросло до 14 человек',
  ],
  [
    'Прокуратура обвинила боевиков в убийстве пяти пленных.',
    'indirect Прокуратура affirms kills, exact 5..5 hors-de-combat killed, by боевиков: обвинила боевиков в убийстве пяти пленных',
  ],
  [
    'Сообщается, что в ночь на 4 мая беспилотники атаковали порт.',
    'unattributed not stated who affirms attacks, to порт, on 2031-05-03/2031-05-04: в ночь на 4 мая беспилотники атаковали порт',
  ],
  [
    'По данным полиции, с 3 по 5 мая задержаны до десяти человек.',
    'indirect полиции affirms detains, at-most ..10 detained, on 2031-05-03/2031-05-05: с 3 по 5 мая задержаны до десяти человек',
  ],
  [
    'В результате ракетного удара по школе в селе Вербное 9 мая ранены двое учителей.',
    'outlet outlet affirms injures, exact 2..2 injured, at Вербное, on 2031-05-09: В результате ракетного удара по школе в селе Вербное 9 мая ранены двое учителей',
  ],
  ['Погибли ли люди в больнице?'],
  [
    '«Обстрел длился до утра, погибли восемь военнослужащих».',
    '(ambiguous) direct not stated who affirms kills, exact 8..8 combatant killed: Обстрел длился до утра, погибли восемь военнослужащих',
  ],
  [
    'Пресс-секретарь правительства Анна Сокол сообщила, что около 300 человек эвакуированы, тогда как обстрел города продолжался.',
    'indirect Анна Сокол affirms displaces, about 300 displaced: около 300 человек эвакуированы',
    '(ambiguous) indirect Анна Сокол affirms shells: тогда как обстрел города продолжался',
  ],
  [
    'Правительство не прокомментировало сообщения о гибели людей.',
    'outlet outlet affirms no-response: Правительство не прокомментировало сообщения о гибели людей',
  ],
  [
    'Десятки людей были ранены.',
    'outlet outlet affirms injures, vague-magnitude 10.. injured: Десятки людей были ранены',
  ],
  [
    'Ракета попала в жилой дом, разрушены две квартиры.',
    'outlet outlet affirms attacks, to жилой дом: Ракета попала в жилой дом, разрушены две квартиры',
    'outlet outlet affirms destroys, exact 2..2 homes: Ракета попала в жилой дом, разрушены две квартиры',
  ],
  [
    'Иван Мороз, командир бригады «Гай», заявил: «Мы не стреляли по больнице».',
    'direct Иван Мороз affirms other: Мы не стреляли по больнице',
  ],
  ['Никто не пострадал, и он не погиб.'],
  [
    'Если обстрелы не прекратятся, погибнут сотни людей, предупредил мэр.',
    'indirect мэр affirms warns: Если обстрелы не прекратятся, погибнут сотни людей',
  ],
  [
    'Почти 60 домов были повреждены.',
    'outlet outlet affirms damages, nearly ..60 homes: Почти 60 домов были повреждены',
  ],
  [
    'Как сообщила полиция, двое журналистов пропали без вести 7 мая 2031 года.',
    'indirect полиция affirms goes-missing, exact 2..2 missing, on 2031-05-07: двое журналистов пропали без вести 7 мая 2031 года',
  ],
  [
    'Более 1 200 человек эвакуированы из Тарна с начала войны, говорится в заявлении ООН.',
    'indirect ООН affirms displaces, more-than 1201.. displaced, at Тарна: Более 1 200 человек эвакуированы из Тарна с начала войны',
  ],
  [
    '«Оккупанты убили моего сына», — рассказала жительница села.',
    'direct жительница села affirms kills, by те, кого так назвали: Оккупанты убили моего сына',
  ],
  [
    'Пресс-секретарь армии опроверг, что военные обстреляли больницу 12 мая 2031 года.',
    'indirect Пресс-секретарь армии denies shells, by военные, to больницу, on 2031-05-12: военные обстреляли больницу 12 мая 2031 года',
  ],
  [
    'Очевидцы утверждают, что вчера в деревне Ольховка было убито от трёх до пяти человек.',
    'indirect Очевидцы affirms kills, range 3..5 killed, at Ольховка, on 2031-05-13: вчера в деревне Ольховка было убито от трёх до пяти человек',
  ],
  [
    'Полковник Сергей Лунин потребовал от жителей сдать оружие.',
    'indirect Сергей Лунин directs calls-for: потребовал от жителей сдать оружие',
  ],
  [
    'В прошлую среду боевики похитили двух врачей.',
    'outlet outlet affirms abducts, exact 2..2 abducted, by боевики, on 2031-05-07: В прошлую среду боевики похитили двух врачей',
  ],
  [
    'Человек десять ранены, утверждает источник в больнице.',
    'indirect источник affirms injures, about 10 injured: Человек десять ранены',
  ],
  [
    '«Помогите нам! Мы третий день без воды», — написал в телеграм-канале учитель.',
    'direct учитель directs calls-for: Помогите нам!',
    'direct учитель affirms deprives: Мы третий день без воды',
  ],
  [
    'Не более 20 раненых доставили в больницу, уточнил главврач.',
    'indirect главврач affirms injures, at-most ..20 injured: Не более 20 раненых доставили в больницу',
  ],
  ['Она сказала, что боится.'],
]

test.each(pairs)('%s', (text, ...expected) => {
  expect(told(text)).toEqual(expected)
})

/** A report on one day, a paragraph a line. */
const report = [
  'Удар по больнице в Тарне: что известно',
  'В среду, 14 мая, снаряд попал в детскую больницу в городе Тарн Новосадской области. По данным МЧС, погибли не менее четырёх человек, ещё 17 ранены.',
  '«Мы слышали три взрыва. Потом упал потолок», — рассказала медсестра Елена Гай. Она добавила, что в подвале было около 40 детей.',
  'Губернатор области Иван Петров сообщил, что среди погибших двое мирных жителей и один спасатель. Он призвал жителей не выходить из укрытий.',
  'Пресс-секретарь армии Сергей Лунин опроверг, что военные обстреляли больницу. По его словам, в здании был штаб.',
  'Прокуратура возбудила уголовное дело. Более 200 человек эвакуированы в село Вербное. Независимо проверить эти сообщения не удалось.',
].join('\n')

/** All that a person who reads the report finds in it. */
const byHand: readonly string[] = [
  'outlet outlet affirms attacks, to больнице, at Тарне: Удар по больнице в Тарне: что известно',
  'outlet outlet affirms attacks, to больнице, at Тарне, on 2031-05-14: В среду, 14 мая, снаряд попал в детскую больницу в городе Тарн Новосадской области',
  'indirect МЧС affirms kills, at-least 4.. killed: погибли не менее четырёх человек',
  'indirect МЧС affirms injures, exact 17..17 injured: ещё 17 ранены',
  'direct Елена Гай affirms other: Мы слышали три взрыва.',
  'direct Елена Гай affirms other: Потом упал потолок',
  'indirect Елена Гай affirms other: в подвале было около 40 детей',
  'indirect Иван Петров affirms kills, exact 2..2 civilian killed: среди погибших двое мирных жителей и один спасатель',
  'indirect Иван Петров affirms kills, exact 1..1 killed: среди погибших двое мирных жителей и один спасатель',
  'indirect Иван Петров directs calls-for: призвал жителей не выходить из укрытий',
  'indirect Сергей Лунин denies shells, by военные, to больнице: военные обстреляли больницу',
  '(inherited) indirect Сергей Лунин affirms other: в здании был штаб',
  'outlet outlet affirms investigates: Прокуратура возбудила уголовное дело',
  'outlet outlet affirms displaces, more-than 201.. displaced, at Вербное: Более 200 человек эвакуированы в село Вербное',
  'outlet outlet affirms not-verified: Независимо проверить эти сообщения не удалось',
  'outlet outlet affirms holds-post, to Новосадской области: Губернатор области Иван Петров',
  'outlet outlet affirms holds-post: Пресс-секретарь армии Сергей Лунин',
]

/** What of it this reader does not find: it reads no claims from posts. */
const notFound = byHand.filter(line => line.includes(' holds-post'))

test('a whole report is read as a person reads it, but for the posts told in it', () => {
  const read = told(report)
  expect(notFound).toHaveLength(2)
  expect(read).toEqual(byHand.filter(line => !notFound.includes(line)))
})
