import { expect, test } from 'vitest'
import { told } from '../shared/told.ts'

/** Words, and what is read from them on Wednesday, 14 May 2031: "voice speaker stance predicate, figure, by, to, at, on: words". */
const pairs: readonly (readonly [text: string, ...told: string[]])[] = [
  [
    'قال محافظ الرمان خالد العلي إن ثلاثة مدنيين على الأقل قتلوا في قصف استهدف بلدة تل الرمان يوم الأربعاء.',
    'indirect خالد العلي affirms kills, at-least 3.. civilian killed, at تل الرمان, on 2031-05-14: ثلاثة مدنيين على الأقل قتلوا في قصف استهدف بلدة تل الرمان يوم الأربعاء',
    'indirect خالد العلي affirms attacks, at تل الرمان, on 2031-05-14: ثلاثة مدنيين على الأقل قتلوا في قصف استهدف بلدة تل الرمان يوم الأربعاء',
  ],
  [
    'وأضاف أن خمسة أشخاص أصيبوا بجروح.',
    '(ambiguous) indirect not stated who affirms injures, exact 5..5 injured: خمسة أشخاص أصيبوا بجروح',
  ],
  [
    'أعلنت وزارة الصحة مقتل 12 شخصا وإصابة أكثر من 30 آخرين.',
    'indirect وزارة الصحة affirms kills, exact 12..12 killed: مقتل 12 شخصا وإصابة أكثر من 30 آخرين',
    'indirect وزارة الصحة affirms injures, more-than 31.. injured: مقتل 12 شخصا وإصابة أكثر من 30 آخرين',
  ],
  [
    'وقال شاهد: «رأينا الطائرات تقصف المستشفى».',
    'direct شاهد affirms shells, by الطائرات, to المستشفى: رأينا الطائرات تقصف المستشفى',
  ],
  [
    'نفى المتحدث باسم الجيش أن تكون قوات الجيش قد قصفت المدرسة في 3 أيار/مايو 2031.',
    'indirect المتحدث باسم الجيش denies shells, by الجيش, to المدرسة, on 2031-05-03: تكون قوات الجيش قد قصفت المدرسة في 3 أيار/مايو 2031',
  ],
  [
    'بحسب الدفاع المدني، قتل نحو 40 شخصا بينهم أطفال في غارة على سوق المدينة.',
    'indirect الدفاع المدني affirms kills, about 40 killed: قتل نحو 40 شخصا بينهم أطفال في غارة على سوق المدينة',
  ],
  [
    'قُتل قتيلان وجرح ١٥ شخصا في انفجار أمس.',
    'outlet outlet affirms kills, exact 2..2 killed, on 2031-05-13: قُتل قتيلان وجرح ١٥ شخصا في انفجار أمس',
    'outlet outlet affirms injures, exact 15..15 injured, on 2031-05-13: قُتل قتيلان وجرح ١٥ شخصا في انفجار أمس',
  ],
  [
    'اتهمت منظمة العفو الدولية الجيش الروسي بقتل خمسة أسرى.',
    'indirect منظمة العفو الدولية affirms kills, exact 5..5 hors-de-combat killed, by الجيش الروسي: الجيش الروسي بقتل خمسة أسرى',
  ],
  ['دعت الأمم المتحدة الأطراف إلى وقف القتال.', 'indirect الأمم المتحدة directs calls-for: الأطراف إلى وقف القتال'],
  [
    'وأفادت وكالة رويترز بأن ما لا يقل عن 7 من عناصر الدفاع المدني فقدوا.',
    'indirect وكالة رويترز affirms other: ما لا يقل عن 7 من عناصر الدفاع المدني فقدوا',
  ],
  [
    '«نحن بلا ماء منذ ثلاثة أيام»، قالت معلمة في المخيم.',
    'direct معلمة affirms deprives, on 2031-05-11: نحن بلا ماء منذ ثلاثة أيام',
  ],
  ['هل قتل أحد في المستشفى؟'],
  ['تعهد رئيس البلدية سامي حداد بإعادة بناء المدرسة.', 'indirect سامي حداد commits promises: بإعادة بناء المدرسة'],
  [
    'قال الناشط أحمد الخطيب لوكالة فرانس برس إن الإرهابيين قتلوا ابنه.',
    'indirect أحمد الخطيب affirms kills: الإرهابيين قتلوا ابنه',
  ],
  [
    'نزح مئات السكان من قرية عين الزهر قبل يومين، وفقا لمسؤولين محليين.',
    'indirect لمسؤولين محليين affirms displaces, vague-magnitude 100.. displaced, at عين الزهر, on 2031-05-12: نزح مئات السكان من قرية عين الزهر قبل يومين',
  ],
  [
    'قتل ما بين 3 و5 أشخاص، فيما دمرت قوات الدعم السريع منزلين.',
    'outlet outlet affirms kills, range 3..5 killed: قتل ما بين 3 و5 أشخاص',
    'outlet outlet affirms destroys, exact 2..2 homes, by قوات الدعم السريع: فيما دمرت قوات الدعم السريع منزلين',
  ],
  ['وقال القائد مازن نصر: "لم نقصف المدينة".', 'direct مازن نصر affirms other: لم نقصف المدينة'],
  [
    'ارتفع عدد القتلى إلى 25، حسبما ذكرت وزارة الداخلية.',
    'indirect وزارة الداخلية affirms kills, exact 25..25 killed: ارتفع عدد القتلى إلى 25',
  ],
  [
    'تضررت 14 مدرسة منذ عام 2029.',
    'outlet outlet affirms damages, exact 14..14 schools, on 2029/..: تضررت 14 مدرسة منذ عام 2029',
  ],
  [
    'أصيب عشرات الأشخاص في هجوم بطائرة مسيرة على الميناء ليلا.',
    'outlet outlet affirms injures, vague-magnitude 10.. injured, on 2031-05-13/2031-05-14: أصيب عشرات الأشخاص في هجوم بطائرة مسيرة على الميناء ليلا',
  ],
  [
    'وذكرت تقارير أن مسلحين خطفوا طبيبين في الأسبوع الماضي.',
    'unattributed not stated who affirms abducts, on 2031-05-05/2031-05-11: مسلحين خطفوا طبيبين في الأسبوع الماضي',
  ],
  ['لم يعلق الجيش على مقتل المدنيين.', 'outlet outlet affirms no-response: لم يعلق الجيش على مقتل المدنيين'],
  ['هدد قائد اللواء بقصف البلدة.', 'indirect قائد اللواء commits threatens: بقصف البلدة'],
  [
    'قال مصدر طبي، مؤكدا أن الحصيلة أولية، إن القتلى عشرة.',
    'indirect مصدر طبي affirms kills, exact 10..10 killed: القتلى عشرة',
  ],
  ['وأمر الجيش السكان بمغادرة الحي.', 'indirect الجيش directs other: السكان بمغادرة الحي'],
  [
    'لقي 7 من عناصر الدفاع المدني حتفهم وقتل جندي واحد.',
    'outlet outlet affirms kills, exact 7..7 killed: لقي 7 من عناصر الدفاع المدني حتفهم وقتل جندي واحد',
    'outlet outlet affirms kills, exact 1..1 combatant killed: لقي 7 من عناصر الدفاع المدني حتفهم وقتل جندي واحد',
  ],
]

test.each(pairs)('%s', (text, ...expected) => {
  expect(told(text)).toEqual(expected)
})

/** A report on one day, a paragraph a line. */
const report = [
  'قصف مستشفى في تل الرمان',
  'قصفت طائرات حربية يوم الأربعاء مستشفى الأطفال في بلدة تل الرمان. وأعلنت وزارة الصحة مقتل أربعة أشخاص على الأقل وإصابة 17 آخرين.',
  'وقالت الممرضة سعاد الحمدان: «سمعنا ثلاثة انفجارات. ثم سقط السقف». وأضافت أن نحو 40 طفلا كانوا في القبو.',
  'وقال محافظ الرمان خالد العلي إن بين القتلى مدنيين اثنين. ودعا السكان إلى البقاء في الملاجئ.',
  'ونفى المتحدث باسم الجيش مازن نصر أن تكون قواته قد قصفت المستشفى.',
  'ونزح أكثر من 200 شخص إلى قرية عين الزهر، بحسب الدفاع المدني. ولم يتسن التحقق من هذه الأنباء من مصدر مستقل.',
].join('\n')

/** All that a person who reads the report finds in it. */
const byHand: readonly string[] = [
  'outlet outlet affirms shells, to مستشفى, at تل الرمان: قصف مستشفى في تل الرمان',
  'outlet outlet affirms shells, by طائرات, to مستشفى, at تل الرمان, on 2031-05-14: قصفت طائرات حربية يوم الأربعاء مستشفى الأطفال في بلدة تل الرمان',
  'indirect وزارة الصحة affirms kills, at-least 4.. killed: مقتل أربعة أشخاص على الأقل وإصابة 17 آخرين',
  'indirect وزارة الصحة affirms injures, exact 17..17 injured: مقتل أربعة أشخاص على الأقل وإصابة 17 آخرين',
  'direct سعاد الحمدان affirms other: سمعنا ثلاثة انفجارات.',
  'direct سعاد الحمدان affirms other: ثم سقط السقف',
  '(inherited) indirect سعاد الحمدان affirms other: نحو 40 طفلا كانوا في القبو',
  'indirect خالد العلي affirms kills, exact 2..2 civilian killed: بين القتلى مدنيين اثنين',
  '(inherited) indirect خالد العلي directs calls-for: ودعا السكان إلى البقاء في الملاجئ',
  'indirect مازن نصر denies shells, to مستشفى: تكون قواته قد قصفت المستشفى',
  'indirect الدفاع المدني affirms displaces, more-than 201.. displaced, at عين الزهر: ونزح أكثر من 200 شخص إلى قرية عين الزهر',
  'outlet outlet affirms not-verified: ولم يتسن التحقق من هذه الأنباء من مصدر مستقل',
  'outlet outlet affirms holds-post: محافظ الرمان خالد العلي',
  'outlet outlet affirms holds-post: المتحدث باسم الجيش مازن نصر',
]

/** What of it this reader does not find: it reads no claims from posts. */
const notFound = byHand.filter(line => line.includes(' holds-post'))

test('a whole report is read as a person reads it, but for the posts told in it', () => {
  const read = told(report)
  expect(notFound).toHaveLength(2)
  expect(read).toEqual(byHand.filter(line => !notFound.includes(line)))
})
