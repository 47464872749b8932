/** Sentences of ours in the languages that articles for tests are written in, and a long name in each. */
export const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour was quiet that year.',
    'Nobody had counted the boats.',
    'A keeper wrote everything down; “all of it”, he said.',
    'Prices rose & fell < slowly.',
  ],
  de: [
    'Der Hafen blieb in jenem Jahr still.',
    'Niemand hatte die Boote gezählt.',
    'Die Donaudampfschifffahrtsgesellschaft schwieg.',
    'Übermut tut selten gut.',
  ],
  fr: [
    'Le port resta calme cette année-là.',
    'Personne n’avait compté les bateaux.',
    '« Tout est noté », dit le gardien.',
    'Œuvre après œuvre, l’été passa.',
  ],
  es: [
    'El puerto estuvo tranquilo aquel año.',
    '¿Quién había contado los barcos?',
    '¡Nadie lo supo!',
    'El niño volvió mañana tras mañana.',
  ],
  pl: [
    'Port był cichy tamtego roku.',
    'Nikt nie policzył łodzi.',
    'Zażółć gęślą jaźń, powiedział strażnik.',
    'Źdźbło trawy rosło na molo.',
  ],
  uk: [
    'Гавань була тихою того року.',
    'Ніхто не рахував човнів.',
    'Сторож записав усе до щоденника.',
    'Їхній маяк світив щоночі.',
  ],
  zh: ['那一年港口很安静。', '没有人数过船只。', '看守人把一切都写了下来。', '价格慢慢地起落。'],
  ja: [
    'その年、港は静かだった。',
    '誰も船を数えなかった。',
    '灯台守はすべてを書き留めた。',
    '値段はゆっくり上がった。',
  ],
  ko: ['그해 항구는 조용했다.', '아무도 배를 세지 않았다.', '등대지기는 모든 것을 적었다.', '값은 천천히 올랐다.'],
  ar: ['كان الميناء هادئا في تلك السنة.', 'لم يعد أحد القوارب.', 'كتب الحارس كل شيء في دفتره.', 'ارتفعت الأسعار ببطء.'],
  hi: ['उस वर्ष बंदरगाह शांत था।', 'किसी ने नावें नहीं गिनीं।', 'रखवाले ने सब कुछ लिख लिया।', 'दाम धीरे-धीरे बढ़े।'],
};
