import type { Query } from '@/scripts/eval/corpus'

type Way = 'first ten' | 'whole page' | 'newest first' | 'suggestions'
export type Asked = { name: string; texts: readonly string[]; by: readonly Way[] }

/** Words that very many stories have, alone and together: the most there is to look through. */
const frequent = [
  ...['الرئيس', 'مصر', 'قال', 'العام', 'الأميركي', 'سوريا', 'غزة', '2018', 'كأس العالم', 'الأمم المتحدة'],
  ...[
    'الرئيس الأميركي',
    'قال الرئيس',
    'العام الماضي',
    'وزير الخارجية',
    'الرئيس الأميركي دونالد ترامب',
    'محمد صلاح',
  ],
  ...['"مجلس الأمن"', '"كأس العالم" -روسيا', 'سوريا -روسيا', 'قال الرئيس إن العام الماضي كان في مصر'],
]

const hostile = [
  ...['ب'.repeat(10_000), 'كلمة '.repeat(2_000), '(a+)+$'.repeat(30), '.*'.repeat(100), '"'.repeat(200)],
  ...['ًٌٍَُِّْ'.repeat(20), 'ـ'.repeat(150), '& | ! ( ) <-> :*', "'; drop table articles; --", "' or 1=1 --"],
  ...['%'.repeat(180), 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط', 'و '.repeat(90), '😀'.repeat(99), '- - - -', ''],
  'قال في من على إلى عن مع أن هذا كان التي الذي بعد قبل خلال',
  'قالو الريئس الأمريكيين المتحدث بأسم الخارجيه السعوديه والاماراتيه',
]

/** Every fourth query of a folder is enough for a percentile; what is rare beside them is asked twice. */
export const asks = (queries: readonly Query[]): Asked[] => [
  {
    name: 'queries of the folder',
    texts: queries.filter((_, index) => index % 4 === 0).map(({ q }) => q),
    by: ['first ten', 'whole page', 'suggestions'],
  },
  {
    name: 'frequent words',
    texts: [...frequent, ...frequent],
    by: ['first ten', 'whole page', 'newest first'],
  },
  { name: 'hostile', texts: [...hostile, ...hostile], by: ['whole page'] },
]
